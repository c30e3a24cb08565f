#include "ui/presentation/errorhelp.h"
#include "ui/presentation/errorwordings.h"

#include <QSet>
#include <QTest>

using namespace swb;
using namespace swb::ui;
using net::ErrorCode;
using net::Syscall;

class ErrorHelpTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wording_data();
    void wording();
    void everyErrorCodeHasAWording();
    void everyWordingIsReachable();
    void unknownCodes();
    void aggregate();
    void foreignTextIsSafe();
};

namespace {

// Linux numbers, as libuv passes them on.
constexpr int eAccess = -13;
constexpr int eInvalid = -22;
constexpr int eNoEntry = -2;
constexpr int eNotFolder = -20;
constexpr int eProcessFiles = -24;
constexpr int eSystemFiles = -23;
constexpr int ePipe = -32;
constexpr int eInUse = -98;
constexpr int eNotAvailable = -99;
constexpr int eNetUnreachable = -101;
constexpr int eReset = -104;
constexpr int eNoBuffers = -105;
constexpr int eTimedOut = -110;
constexpr int eRefused = -111;
constexpr int eHostUnreachable = -113;
constexpr int eCanceled = -125;
constexpr int eNotFound = -3008;
constexpr int eTryAgain = -3001;

} // namespace

void ErrorHelpTexts::wording_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<Syscall>("syscall");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("nextStep");
    const auto row = [](const char *name, int number, Syscall syscall, const char *address,
                         int port, const char *cause, const char *nextStep) {
        QTest::newRow(name) << number << syscall << QString::fromUtf8(address) << port
                            << QString::fromUtf8(cause) << QString::fromUtf8(nextStep);
    };
    row("EADDRINUSE", eInUse, Syscall::Listen, "127.0.0.1", 8124,
        "Another socket already listens on 127.0.0.1:8124.",
        "Stop that one, choose another port, or use 0 to get a free port.");
    row("EADDRINUSE IPv6", eInUse, Syscall::Listen, "::", 8124,
        "Another socket already listens on [::]:8124.",
        "Stop that one, choose another port, or use 0 to get a free port.");
    row("EADDRINUSE path", eInUse, Syscall::Listen, "/tmp/echo.sock", 0,
        "/tmp/echo.sock already exists.",
        "Choose another path, or delete the file if no program listens on it any more.");
    row("EADDRINUSE local", eInUse, Syscall::Bind, "127.0.0.1", 5000,
        "The local port of 127.0.0.1:5000 is taken.",
        "Leave the local port at 0 to get a free one.");
    row("EACCES 80", eAccess, Syscall::Listen, "0.0.0.0", 80,
        "The system does not let you listen on 0.0.0.0:80.",
        "Ports below 1024 need rights. Use 8080 instead.");
    row("EACCES 443", eAccess, Syscall::Listen, "::1", 443,
        "The system does not let you listen on [::1]:443.",
        "Ports below 1024 need rights. Use 8443 instead.");
    row("EACCES path", eAccess, Syscall::Listen, "/root/x/echo.sock", 0,
        "/root/x/echo.sock cannot be created.",
        "Choose a path in a folder that exists and that you may write to.");
    row("EACCES connect path", eAccess, Syscall::Connect, "/tmp/echo.sock", 0,
        "You have no right to write to /tmp/echo.sock, which connecting needs.",
        "Let the server allow writing for all, or change the rights of the file.");
    row("EADDRNOTAVAIL", eNotAvailable, Syscall::Listen, "192.0.2.1", 0,
        "192.0.2.1 is not an address of this machine.",
        "Use 127.0.0.1 for this machine only, or 0.0.0.0 for every address it has.");
    row("ECONNREFUSED", eRefused, Syscall::Connect, "127.0.0.1", 80,
        "127.0.0.1:80 refused: nothing listens on that port.",
        "Start a server there first, or check host and port.");
    row("ECONNREFUSED path", eRefused, Syscall::Connect, "/tmp/echo.sock", 0,
        "Nobody listens on /tmp/echo.sock.",
        "Start the server; a file alone, left behind by a program, is not enough.");
    row("ECONNRESET", eReset, Syscall::Read, "", 0,
        "The other side reset the connection; bytes on their way are lost.",
        "Connect again; the other program ended, or closed with unread data.");
    row("EPIPE", ePipe, Syscall::Write, "", 0,
        "The write failed: the other side no longer takes anything.",
        "Connect again; watch for the end event before writing.");
    row("ETIMEDOUT", eTimedOut, Syscall::Connect, "192.0.2.1", 80,
        "192.0.2.1:80 did not answer in time.",
        "Check host and port; a firewall may swallow the packets without a word.");
    row("ETIMEDOUT read", eTimedOut, Syscall::Read, "", 0,
        "The other side has not confirmed anything for too long.",
        "Check the network between you, then connect again.");
    row("ENETUNREACH", eNetUnreachable, Syscall::Connect, "2001:db8::1", 80,
        "This machine has no route to [2001:db8::1]:80.",
        "Check the network, or use an address of the other family.");
    row("EHOSTUNREACH", eHostUnreachable, Syscall::Connect, "192.0.2.1", 80,
        "192.0.2.1:80 cannot be reached: no host answers there.",
        "Check the address and that the other machine is on.");
    row("ENOTFOUND", eNotFound, Syscall::GetAddrInfo, "gone.example.test", 0,
        "The name gone.example.test does not resolve to any address.",
        "Check the spelling, or use an address such as 127.0.0.1.");
    row("EAI_AGAIN", eTryAgain, Syscall::GetAddrInfo, "gone.example.test", 0,
        "The resolver gave no answer for gone.example.test this time.",
        "Check the network and try again, or use an address.");
    row("ENOENT", eNoEntry, Syscall::Connect, "/tmp/none.sock", 0, "/tmp/none.sock does not exist.",
        "Start the server that makes it, or check the path.");
    row("ENOTDIR", eNotFolder, Syscall::Connect, "/etc/passwd/x", 0,
        "A part of /etc/passwd/x is a file where a folder must be.", "Check the path.");
    row("EINVAL path", eInvalid, Syscall::Listen, "/tmp/long", 0,
        "/tmp/long cannot be the path of a socket.",
        "Use a path of at most 108 bytes without NUL characters.");
    row("EINVAL link-local", eInvalid, Syscall::Listen, "fe80::1", 80,
        "The system does not take [fe80::1]:80 as an address.",
        "A link-local IPv6 address needs its interface, as in fe80::1%eth0.");
    row("EINVAL local", eInvalid, Syscall::Bind, "127.0.0.1", 0,
        "The local address 127.0.0.1 does not fit the family of the destination.",
        "Use a local address of the same family, or leave it empty.");
    row("EMFILE", eProcessFiles, Syscall::Accept, "", 0,
        "This program has used up its file descriptors; each socket takes one.",
        "Close some connections, or raise the limit (ulimit -n) before starting.");
    row("ENFILE", eSystemFiles, Syscall::Accept, "", 0,
        "The whole system has used up its file descriptors; each socket takes one.",
        "Close connections here or in other programs.");
    row("ECANCELED", eCanceled, Syscall::Write, "", 0,
        "The operation was called off by closing the socket.",
        "End waits until everything is written; Destroy does not.");
    row("ENOBUFS", eNoBuffers, Syscall::Connect, "127.0.0.1", 80,
        "The system has no buffer space left for 127.0.0.1:80.",
        "Close some connections and try again.");
    row("write after end", static_cast<int>(ErrorCode::StreamWriteAfterEnd), Syscall::None, "", 0,
        "The writable side has ended; nothing can be written after end().",
        "Connect again to write more.");
    row("bad port", static_cast<int>(ErrorCode::SocketBadPort), Syscall::None, "", 0,
        "The port is outside 0 to 65535.", "Use a port from 0 to 65535; 0 lets the system choose.");
}

void ErrorHelpTexts::wording()
{
    QFETCH(int, number);
    QFETCH(Syscall, syscall);
    QFETCH(QString, address);
    QFETCH(int, port);
    QFETCH(QString, cause);
    QFETCH(QString, nextStep);
    net::NetError error;
    error.number = number;
    error.syscall = syscall;
    error.address = address;
    if (port != 0) {
        error.port = static_cast<quint16>(port);
    }
    const ErrorHelp help = explainError(error);
    QCOMPARE(help.cause, cause);
    QCOMPARE(help.nextStep, nextStep);
}

void ErrorHelpTexts::everyErrorCodeHasAWording()
{
    for (int code = 1; code <= static_cast<int>(ErrorCode::DescriptorLimit); ++code) {
        const QString text = net::errorCodeText(code);
        QVERIFY2(!text.isEmpty(), qPrintable(QString::number(code)));
        bool found = false;
        for (const ErrorWording &wording : errorWordings()) {
            found = found || text == QLatin1StringView(wording.code);
        }
        QVERIFY2(found, qPrintable(text));
    }
}

void ErrorHelpTexts::everyWordingIsReachable()
{
    // A row for Any hides whatever follows it for the same code.
    QSet<QByteArray> closed;
    for (const ErrorWording &wording : errorWordings()) {
        const QByteArray code(wording.code);
        QVERIFY2(!closed.contains(code), wording.code);
        if (wording.place == ErrorPlace::Any) {
            closed.insert(code);
        }
    }
}

void ErrorHelpTexts::unknownCodes()
{
    net::NetError error;
    error.number = -84; // EILSEQ
    error.syscall = Syscall::Write;
    const ErrorHelp help = explainError(error);
    QVERIFY(!help.cause.isEmpty());
    QVERIFY(!help.nextStep.isEmpty());
}

void ErrorHelpTexts::aggregate()
{
    net::NetError error;
    error.number = eRefused;
    error.errors = {net::systemError(eRefused, Syscall::Connect, QStringLiteral("::1"), 80),
        net::systemError(eTimedOut, Syscall::Connect, QStringLiteral("127.0.0.1"), 80)};
    const ErrorHelp help = explainError(error);
    QCOMPARE(help.cause,
        QStringLiteral("All 2 addresses failed: [::1]:80 ECONNREFUSED, 127.0.0.1:80 ETIMEDOUT."));
    QCOMPARE(help.nextStep, QStringLiteral("Start a server there first, or check host and port."));
}

void ErrorHelpTexts::foreignTextIsSafe()
{
    const net::NetError error
        = net::systemError(eNotFound, Syscall::GetAddrInfo, QStringLiteral("{port}\n\u202ex"));
    QCOMPARE(explainError(error).cause,
        QStringLiteral("The name {port}\\n\\u202ex does not resolve to any address."));
}

QTEST_APPLESS_MAIN(ErrorHelpTexts)
#include "tst_errorhelp.moc"
