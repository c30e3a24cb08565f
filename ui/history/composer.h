#pragma once

#include "ui/history/composerencoding.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace swb::ui {

class ComposerEdit;
class KeyHint;
class Theme;

/**
 * Where a person types what to send: text field, encoding, line ending and Write. Shows size and
 * first bytes as they will be sent; input that gives no bytes is explained and cannot be written.
 *
 * **Thread:** the UI's.
 */
class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(const Theme &theme, QWidget *parent = nullptr);

    /** `reason` says why nothing can be written; empty if it can. What was typed stays. */
    void setUnwritable(const QString &reason);
    bool canWrite() const;
    void focusEditor();

    ComposerEncoding encoding() const;
    void setEncoding(ComposerEncoding encoding);
    LineEnding lineEnding() const;
    void setLineEnding(LineEnding ending);
    QString text() const;
    void setText(const QString &text);
    /** The message below the field; empty if there is none. */
    QString message() const;

public Q_SLOTS:
    void write();
    void writeAndEnd();

Q_SIGNALS:
    void writeRequested(const QByteArray &bytes);
    void endRequested(const QByteArray &bytes);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildChoices(const Theme &theme);
    void buildWriteButton();
    void holdLargeInput(const QString &text);
    void dropLargeInput();
    QByteArray takeBytes();
    void updateState();
    void showMessage(const QString &text, bool isError);

    const Theme &m_theme;
    ComposerEdit *m_edit;
    QLabel *m_message;
    QPushButton *m_dropLarge;
    QLabel *m_encodingTitle;
    QComboBox *m_encoding;
    QLabel *m_endingTitle;
    QComboBox *m_ending;
    KeyHint *m_keyHint;
    QToolButton *m_write;
    QAction *m_writeAction = nullptr;
    QAction *m_endAction = nullptr;
    QString m_large; ///< pasted text that the field cannot hold
    QString m_unwritable;
    EncodedInput m_input; ///< what is typed or pasted, as it would be sent
};

} // namespace swb::ui
