#include "ui/presentation/errorhelp.h"

#include "engine/trace/displaytext.h"
#include "ui/presentation/errorwordings.h"
#include "ui/presentation/eventtext.h"
#include "ui/presentation/ipliteral.h"
#include "ui/presentation/numbers.h"

#include <QCoreApplication>

namespace swb::ui {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(swb::ui::ErrorText)
};

bool isPath(const net::NetError &error)
{
    if (error.port.value_or(0) != 0 || error.address.isEmpty()) {
        return false;
    }
    return error.syscall != net::Syscall::GetAddrInfo && ipFamily(error.address) == 0;
}

ErrorPlace placeOf(const net::NetError &error)
{
    switch (error.syscall) {
    case net::Syscall::Listen:
        return isPath(error) ? ErrorPlace::ListenPath : ErrorPlace::Listen;
    case net::Syscall::Connect:
    case net::Syscall::Open:
        return isPath(error) ? ErrorPlace::ConnectPath : ErrorPlace::Connect;
    case net::Syscall::Bind:
        return ErrorPlace::LocalEnd;
    case net::Syscall::Read:
    case net::Syscall::Write:
    case net::Syscall::Shutdown:
    case net::Syscall::Reset:
        return ErrorPlace::Stream;
    case net::Syscall::None:
    case net::Syscall::Accept:
    case net::Syscall::GetAddrInfo:
        break;
    }
    return ErrorPlace::Any;
}

const ErrorWording *findWording(const QString &code, ErrorPlace place)
{
    for (const ErrorWording &wording : errorWordings()) {
        const bool here = wording.place == ErrorPlace::Any || wording.place == place;
        if (here && code == QLatin1StringView(wording.code)) {
            return &wording;
        }
    }
    return nullptr;
}

/** A port of the same flavour that needs no rights: 80 gives 8080, 443 gives 8443. */
quint16 unprivilegedPort(quint16 port)
{
    return static_cast<quint16>(port == 80 ? 8080 : port + 8000);
}

/** Fills the named places of a sentence; one that has no value does not appear in its sentence. */
QString filled(const char *pattern, const net::NetError &error, const QString &code)
{
    const quint16 port = error.port.value_or(0);
    const QString address = trace::displayText(error.address).text;
    QString whom = addressText(address, port, 0);
    if (whom.isEmpty()) {
        const bool begins = *pattern == '{';
        whom = begins ? ErrorText::tr("The other side") : ErrorText::tr("the other side");
    }
    QString text = ErrorText::tr(pattern);
    text.replace(QLatin1StringView("{code}"), code);
    text.replace(QLatin1StringView("{port}"), QString::number(port));
    text.replace(QLatin1StringView("{free}"), QString::number(unprivilegedPort(port)));
    text.replace(QLatin1StringView("{detail}"), trace::displayText(error.detail).text);
    text.replace(QLatin1StringView("{whom}"), whom);
    return text;
}

ErrorHelp explainUnknown(const net::NetError &error, const QString &code)
{
    QString cause = trace::displayText(error.message()).text;
    if (cause.isEmpty()) {
        cause = ErrorText::tr("The system reported %1.").arg(code);
    }
    return {cause, ErrorText::tr("The Events list shows what led to it; try again from there.")};
}

ErrorHelp explainAggregate(const net::NetError &error)
{
    const net::NetError &first = error.errors.first();
    QStringList attempts;
    for (const net::NetError &attempt : error.errors) {
        const QString address = trace::displayText(attempt.address).text;
        attempts.append(addressText(address, attempt.port.value_or(0), 0) + u' ' + attempt.code());
        if (attempts.size() == 4 && error.errors.size() > 4) {
            attempts.append(QStringLiteral("\u2026"));
            break;
        }
    }
    const QString cause
        = ErrorText::tr("All %1 addresses failed: %2.")
              .arg(formatCount(error.errors.size()), attempts.join(QStringLiteral(", ")));
    return {cause, explainError(first).nextStep};
}

} // namespace

ErrorHelp explainError(const net::NetError &error)
{
    if (error.isAggregate()) {
        return explainAggregate(error);
    }
    const QString code = error.code();
    const ErrorPlace place = placeOf(error);
    const ErrorWording *wording = findWording(code, place);
    if (wording == nullptr) {
        return explainUnknown(error, code);
    }
    return {filled(wording->cause, error, code), filled(wording->nextStep, error, code)};
}

} // namespace swb::ui
