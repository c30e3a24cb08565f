#pragma once

#include "ui/dialogs/verdict.h"

#include <QWidget>

namespace swb::ui {

class Theme;
class ThemedLabel;

/**
 * The line below a field: shape, colour and text of a Verdict. It keeps the height of one line
 * while it is empty, so that the form does not jump.
 */
class VerdictLine : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictLine(const Theme &theme, QWidget *parent = nullptr);

    void setVerdict(const Verdict &verdict);
    const Verdict &verdict() const { return m_verdict; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool hasIcon() const;

    const Theme &m_theme;
    ThemedLabel *m_label;
    Verdict m_verdict;
};

} // namespace swb::ui
