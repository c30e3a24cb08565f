#pragma once

#include "ui/dialogs/fieldhelp.h"
#include "ui/dialogs/optionsummary.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QSpinBox;

namespace swb::ui {

class OptionGroupHeader;
class Theme;

/**
 * A group of options that is folded to its title and a one-line summary until it is opened. A blue
 * dot before the summary means that something differs from the default.
 *
 * Options stand in a grid of two columns, of one if text is large; addCheck() and addNumber() take
 * the next free cell, addRow() a whole row. A new option of the API is one such call.
 */
class OptionGroup : public QWidget
{
    Q_OBJECT

public:
    OptionGroup(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    void setSummary(const OptionSummary &summary);
    QString summary() const;
    void setOpen(bool open);
    bool isOpen() const;

    QCheckBox *addCheck(FieldTopic topic, const QString &title);
    QSpinBox *addNumber(
        FieldTopic topic, const QString &title, int minimum, int maximum, const QString &unit = {});
    void addRow(QWidget *row);

Q_SIGNALS:
    /** Any option that addCheck() or addNumber() made has changed. */
    void changed();

private:
    void addCell(QWidget *cell);

    const Theme &m_theme;
    OptionGroupHeader *m_header;
    QWidget *m_body;
    QGridLayout *m_grid;
    int m_columns;
    int m_cells = 0;
};

} // namespace swb::ui
