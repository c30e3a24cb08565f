#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace swb::ui {

/** What a bubble of the transcript shows of its bytes; see bubbleContent(). */
struct BubbleContent
{
    enum class Form : quint8 { Text, Hex, Folded };
    /** A part of `text` that is not data as it came: an escape, an offset, the column of a hex
     * dump. */
    struct Dim
    {
        qsizetype start = 0;
        qsizetype length = 0;
    };

    Form form = Form::Text;
    QString text; ///< lines are parted by QChar::LineSeparator; bounded, safe to paint
    QList<Dim> dims; ///< to be painted dim, in ascending order
    qint64 hiddenBytes = 0; ///< bytes of the item that `text` leaves out
    bool wasCut = false; ///< some of these were asked for but are not kept any more
    bool canFold = false; ///< large: shows as one line unless it was unfolded
};

struct BubbleOptions
{
    bool hex = false; ///< as hex, even if it is text
    bool controlCharacters = true; ///< line breaks show as escapes too
    bool unfolded = false;
    bool folded = false; ///< one line, even if the bytes are few
    int hexColumns = 16; ///< bytes a line
};

inline constexpr qsizetype foldedBytes = 4096; ///< more than this folds
inline constexpr int foldedLines = 12; ///< more than these fold
inline constexpr qsizetype unfoldedBytes = 16384; ///< most that an unfolded bubble shows

/** How many bytes bubbleContent() may look at, given the size of the item. */
qsizetype bubbleBytesNeeded(qint64 totalBytes, const BubbleOptions &options);

/**
 * The text of a bubble: the bytes as text if they are text, else as a hex dump; one line if they
 * are many. `bytes` are the first of `totalBytes`. The work is bounded whatever the bytes are.
 */
BubbleContent bubbleContent(QByteArrayView bytes, qint64 totalBytes, const BubbleOptions &options);

/** Valid UTF-8 (but for characters cut at either end) with few control characters. */
bool isMostlyText(QByteArrayView bytes);

} // namespace swb::ui
