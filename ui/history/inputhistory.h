#pragma once

#include <QString>
#include <QStringList>

namespace swb::ui {

/** What was sent before, for recalling it: newest first, without repeats in a row, bounded. */
class InputHistory
{
public:
    void add(const QString &input);
    /** The next older entry; the oldest again at the end; empty if there is none. */
    QString older();
    /** The next newer entry; empty behind the newest. */
    QString newer();
    /** The entry that older() or newer() gave last; empty if none. */
    QString current() const;

private:
    static constexpr qsizetype mostEntries = 100;

    QStringList m_entries; ///< oldest first
    qsizetype m_position = 0; ///< entries().size(): behind the newest
};

} // namespace swb::ui
