#include "ui/inspector/inspectorheader.h"

#include "ui/inspector/actionbar.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QPainter>

namespace swb::ui {

namespace {

constexpr int gutter = 16;
constexpr int figureGap = 18;
constexpr int smallestEnds = 330;

} // namespace

InspectorHeader::InspectorHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_ends(new QHBoxLayout), m_figures(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gutter, 11, gutter, 8);
    column->setSpacing(8);
    column->addLayout(m_ends);
    column->addLayout(m_figures);
    m_ends->setSpacing(10);
    m_figures->setSpacing(figureGap);
    m_figures->addStretch(1);
}

void InspectorHeader::setActionBar(ActionBar *bar)
{
    m_bar = bar;
    m_ends->addWidget(bar, 0, Qt::AlignRight);
}

void InspectorHeader::addFigure(QWidget *figure, bool mayGo)
{
    m_figures->insertWidget(m_figures->count() - 1, figure, 0, Qt::AlignVCenter);
    m_all.append(figure);
    if (mayGo) {
        m_mayGo.append(figure);
    }
}

void InspectorHeader::fit()
{
    const int room = width() - 2 * gutter;
    if (m_bar) {
        m_bar->setCompact(m_bar->fullWidth() + smallestEnds > room);
    }
    int needed = 0;
    for (const QWidget *figure : std::as_const(m_all)) {
        const bool mayGo = m_mayGo.contains(figure);
        if (mayGo || !figure->isHidden()) {
            needed += figure->sizeHint().width() + figureGap;
        }
    }
    for (auto it = m_mayGo.crbegin(); it != m_mayGo.crend(); ++it) {
        (*it)->setVisible(needed <= room);
        if ((*it)->isHidden()) {
            needed -= (*it)->sizeHint().width() + figureGap;
        }
    }
}

void InspectorHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void InspectorHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
}

} // namespace swb::ui
