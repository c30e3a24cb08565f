#include "engine/trace/filterparser.h"

#include "engine/trace/displaytext.h"
#include "engine/trace/filtertokens.h"
#include "engine/trace/quantity.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace swb::trace {

namespace {

using net::EventKind;
using Relation = NumberCondition::Relation;

QStringView withoutBrackets(QStringView name)
{
    return name.endsWith(u"()") ? name.chopped(2) : name;
}

quint64 kindsNamed(QStringView name)
{
    const bool isPrefix = name.endsWith(u'*');
    const QStringView wanted = isPrefix ? name.chopped(1) : name;
    const bool exact = wanted.endsWith(u"()");
    quint64 kinds = 0;
    for (unsigned i = 0; i < static_cast<unsigned>(EventKind::Count); ++i) {
        const auto kind = static_cast<EventKind>(i);
        const QString full = eventName(kind);
        const QStringView candidate = exact ? QStringView(full) : withoutBrackets(full);
        const bool same = isPrefix ? candidate.startsWith(wanted, Qt::CaseInsensitive)
                                   : candidate.compare(wanted, Qt::CaseInsensitive) == 0;
        if (same)
            kinds |= kindBit(kind);
    }
    return kinds;
}

int editDistance(QStringView a, QStringView b)
{
    QList<int> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int change = diagonal + (a[i - 1].toLower() == b[j - 1].toLower() ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row[b.size()];
}

/** The event whose name is at most two letters away; empty if there is none. */
QString nearestEventName(QStringView name)
{
    QString nearest;
    int least = 3;
    if (name.size() > 40)
        return nearest;
    for (unsigned i = 0; i < static_cast<unsigned>(EventKind::Count); ++i) {
        const QString full = eventName(static_cast<EventKind>(i));
        const QStringView candidate = withoutBrackets(full);
        const int distance = editDistance(withoutBrackets(name), candidate);
        if (distance < least) {
            least = distance;
            nearest = candidate.toString();
        }
    }
    return nearest;
}

std::optional<EventFamily> familyNamed(QStringView name)
{
    static constexpr std::array<QLatin1StringView, static_cast<std::size_t>(EventFamily::Count)>
        names{QLatin1StringView("lifecycle"), QLatin1StringView("attempts"),
            QLatin1StringView("received"), QLatin1StringView("sent"), QLatin1StringView("flow"),
            QLatin1StringView("trouble")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name.compare(names[i], Qt::CaseInsensitive) == 0)
            return static_cast<EventFamily>(i);
    }
    return {};
}

class Parser
{
    Q_DECLARE_TR_FUNCTIONS(EventFilter)

public:
    explicit Parser(qint64 nowNs) : m_nowNs(nowNs) { }

    void read(const FilterToken &token);
    ParsedFilter take() { return std::move(m_result); }

private:
    struct Field
    {
        QStringView name;
        Relation relation = Relation::Equal;
        bool isComparison = false; ///< written with < or >
        QStringView value;
    };

    static std::optional<Field> fieldOf(const FilterToken &token);
    QString readField(const Field &field, bool &isField);
    QString readEvents(QStringView value);
    QString readFamilies(QStringView value);
    QString readNumber(const Field &field, NumberCondition::Field number);
    QString readSince(QStringView value);
    static QString quoted(QStringView value) { return displayText(value, 40).text; }

    const qint64 m_nowNs;
    ParsedFilter m_result;
    bool m_hasEvents = false;
    bool m_hasFamilies = false;
};

std::optional<Parser::Field> Parser::fieldOf(const FilterToken &token)
{
    const QStringView text = token.text;
    qsizetype end = 0;
    while (end < text.size() && text[end].isLetter())
        ++end;
    const bool isQuoted = token.quotedFrom >= 0 && token.quotedFrom <= end;
    if (end == 0 || end == text.size() || isQuoted)
        return {};
    Field field{text.first(end), Relation::Equal, false, {}};
    QStringView rest = text.sliced(end);
    const QChar sign = rest.front();
    if (sign == u':' || sign == u'=') {
        rest = rest.sliced(1);
    } else if (sign == u'<' || sign == u'>') {
        const bool orEqual = rest.size() > 1 && rest[1] == u'=';
        field.isComparison = true;
        if (sign == u'<')
            field.relation = orEqual ? Relation::AtMost : Relation::Less;
        else
            field.relation = orEqual ? Relation::AtLeast : Relation::Greater;
        rest = rest.sliced(orEqual ? 2 : 1);
    } else {
        return {};
    }
    field.value = rest;
    return field;
}

void Parser::read(const FilterToken &token)
{
    if (token.text.isEmpty())
        return;
    bool isField = false;
    if (const std::optional<Field> field = fieldOf(token)) {
        const QString error = readField(*field, isField);
        if (!error.isEmpty() && m_result.error.isEmpty()) {
            m_result.error = error;
            m_result.errorStart = token.start;
            m_result.errorLength = token.length;
        }
    }
    if (!isField)
        m_result.filter.words.append(token.text);
}

QString Parser::readField(const Field &field, bool &isField)
{
    const auto isNamed = [&field](QLatin1StringView name) {
        return field.name.compare(name, Qt::CaseInsensitive) == 0;
    };
    const bool isNumber = isNamed(QLatin1StringView("bytes")) || isNamed(QLatin1StringView("port"));
    const bool isName = isNamed(QLatin1StringView("event")) || isNamed(QLatin1StringView("family"))
        || isNamed(QLatin1StringView("object")) || isNamed(QLatin1StringView("since"));
    isField = isNumber || isName;
    if (!isField)
        return {};
    if (isName && field.isComparison)
        return tr("%1 takes a colon, as in %1:%2.").arg(field.name, quoted(field.value));
    const bool hasValue = std::any_of(
        field.value.begin(), field.value.end(), [](QChar character) { return character != u','; });
    if (!hasValue)
        return tr("%1 needs a value.").arg(field.name);

    if (isNamed(QLatin1StringView("event")))
        return readEvents(field.value);
    if (isNamed(QLatin1StringView("family")))
        return readFamilies(field.value);
    if (isNamed(QLatin1StringView("since")))
        return readSince(field.value);
    if (isNamed(QLatin1StringView("bytes")))
        return readNumber(field, NumberCondition::Field::Bytes);
    if (isNamed(QLatin1StringView("port")))
        return readNumber(field, NumberCondition::Field::Port);
    m_result.filter.labels.append(field.value.toString());
    return {};
}

QString Parser::readEvents(QStringView value)
{
    quint64 kinds = 0;
    for (const QStringView name : value.split(u',', Qt::SkipEmptyParts)) {
        const quint64 named = kindsNamed(name);
        if (named == 0) {
            const QString nearest = nearestEventName(name);
            return nearest.isEmpty()
                ? tr("No event is called \"%1\".").arg(quoted(name))
                : tr("No event is called \"%1\". Did you mean \"%2\"?").arg(quoted(name), nearest);
        }
        kinds |= named;
    }
    // Several fields of the same name widen the choice, as the commas do.
    m_result.filter.kinds = m_hasEvents ? m_result.filter.kinds | kinds : kinds;
    m_hasEvents = true;
    return {};
}

QString Parser::readFamilies(QStringView value)
{
    quint8 families = 0;
    for (const QStringView name : value.split(u',', Qt::SkipEmptyParts)) {
        const std::optional<EventFamily> family = familyNamed(name);
        if (!family) {
            return tr("No family is called \"%1\". There are lifecycle, attempts, received, sent, "
                      "flow and trouble.")
                .arg(quoted(name));
        }
        families = static_cast<quint8>(families | familyBit(*family));
    }
    const quint8 before = m_hasFamilies ? m_result.filter.families : quint8(0);
    m_result.filter.families = static_cast<quint8>(before | families);
    m_hasFamilies = true;
    return {};
}

QString Parser::readNumber(const Field &field, NumberCondition::Field number)
{
    const bool isPort = number == NumberCondition::Field::Port;
    const std::optional<qint64> value = parseByteCount(field.value);
    if (isPort && (!value || *value > 65535 || field.value.back().isLetter()))
        return tr("\"%1\" is not a port. Ports go from 0 to 65535.").arg(quoted(field.value));
    if (!value) {
        return tr("\"%1\" is not a number of bytes. Try bytes>1000 or bytes<4k.")
            .arg(quoted(field.value));
    }
    m_result.filter.numbers.append({number, field.relation, *value});
    return {};
}

QString Parser::readSince(QStringView value)
{
    const std::optional<qint64> duration = parseDurationNs(value);
    if (!duration) {
        return tr("\"%1\" is not a length of time. Try since:2s, since:500ms or since:5m.")
            .arg(quoted(value));
    }
    const qint64 since = m_nowNs - *duration;
    m_result.filter.sinceNs = std::max(since, m_result.filter.sinceNs.value_or(since));
    return {};
}

} // namespace

ParsedFilter parseFilter(QStringView text, qint64 nowNs)
{
    Parser parser(nowNs);
    for (const FilterToken &token : filterTokens(text))
        parser.read(token);
    return parser.take();
}

} // namespace swb::trace
