#pragma once

#include "engine/workbench/objects.h"

#include <QWidget>

class QPushButton;

namespace swb::ui {

class Theme;
class ThemedLabel;

/**
 * Stands where a server's sockets will stand: where it waits, and the command that would connect to
 * it, with a button that copies it.
 */
class WaitingState : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingState(const Theme &theme, QWidget *parent = nullptr);

    void showServer(const workbench::ServerFigures &server);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void copyCommand();
    QString sentence(const workbench::ServerFigures &server) const;

    const Theme &m_theme;
    ThemedLabel *m_sentence;
    ThemedLabel *m_try;
    ThemedLabel *m_command;
    QPushButton *m_copy;
    QString m_commandText;
};

} // namespace swb::ui
