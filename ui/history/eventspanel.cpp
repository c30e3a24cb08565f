#include "ui/history/eventspanel.h"

#include "engine/trace/filterparser.h"
#include "ui/history/eventlist.h"
#include "ui/history/objectfilterbox.h"
#include "ui/presentation/eventtext.h"
#include "ui/presentation/numbers.h"
#include "ui/theme/controlroles.h"
#include "ui/theme/familychip.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPaintEvent>
#include <QPainter>
#include <QToolButton>

namespace swb::ui {

namespace {

constexpr int filterDelayMs = 150;
constexpr int countDelayMs = 100;
constexpr int smallestFilter = 110;
constexpr int widestFilter = 320;
constexpr int longestFilterText = 500;
constexpr int titleWidth = 720; // below it the chips need the title's place
constexpr int narrowestBar = 560; // what the bar needs once its chips are compact

} // namespace

EventsPanel::EventsPanel(const trace::EventLog &log, const ObjectDirectory &directory,
    const Theme &theme, QWidget *parent)
    : QWidget(parent), m_log(log), m_theme(theme), m_bar(new QWidget(this)),
      m_title(new QLabel(tr("Events"), m_bar)), m_objects(new ObjectFilterBox(directory, m_bar)),
      m_filter(new QLineEdit(m_bar)), m_held(new QLabel(m_bar)), m_error(new QLabel(this)),
      m_list(new EventList(log, directory, theme, this))
{
    setObjectName(QStringLiteral("eventsPanel"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(theme.font(TextRole::Section));
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(16, 4, 8, 4);
    bar->setSpacing(6);
    bar->addWidget(m_title);
    bar->addSpacing(6);
    buildChips(bar, theme);
    bar->addSpacing(6);
    setControlSize(m_objects, ControlSize::Dense);
    bar->addWidget(m_objects);
    m_filter->setObjectName(QStringLiteral("eventFilter"));
    m_filter->setPlaceholderText(QStringLiteral("bytes>1000"));
    m_filter->setAccessibleName(tr("Filter events"));
    m_filter->setToolTip(tr("Words, or event:drain  object:echo  port:8080  bytes>1000  since:2s"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(longestFilterText);
    m_filter->setMinimumWidth(smallestFilter);
    m_filter->setMaximumWidth(widestFilter);
    m_filter->addAction(themedIcon(theme, IconName::Filter), QLineEdit::LeadingPosition);
    setControlSize(m_filter, ControlSize::Dense);
    bar->addWidget(m_filter, 1000);
    bar->addStretch(1);
    buildButtons(bar);
    m_bar->setMinimumWidth(narrowestBar);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setContentsMargins(16, 0, 16, 4);
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_error);
    layout->addWidget(m_list, 1);

    m_filterTimer.setSingleShot(true);
    m_countTimer.setSingleShot(true);
    connect(
        m_filter, &QLineEdit::textChanged, this, [this] { m_filterTimer.start(filterDelayMs); });
    connect(m_filter, &QLineEdit::returnPressed, this, &EventsPanel::applyFilter);
    connect(&m_filterTimer, &QTimer::timeout, this, &EventsPanel::applyFilter);
    connect(&m_countTimer, &QTimer::timeout, this, &EventsPanel::updateCounts);
    connect(m_objects, &ObjectFilterBox::choiceChanged, this, &EventsPanel::applyFilter);
    connect(m_list, &EventList::clearFilterRequested, this, &EventsPanel::resetFilter);
    connect(m_list, &EventList::followingChanged, this, &EventsPanel::updateButtons);
    connect(m_list, &EventList::countsChanged, this, [this] {
        if (!m_countTimer.isActive()) {
            m_countTimer.start(countDelayMs);
        }
    });
    updateButtons();
    updateCounts();
}

void EventsPanel::buildChips(QHBoxLayout *bar, const Theme &theme)
{
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const auto family = static_cast<trace::EventFamily>(i);
        auto *chip = new FamilyChip(theme, family, familyTitle(family), m_bar);
        chip->setChecked(true);
        connect(chip, &FamilyChip::toggled, this, &EventsPanel::applyFilter);
        connect(chip, &FamilyChip::isolateRequested, this, &EventsPanel::isolateFamily);
        bar->addWidget(chip);
        m_chips[i] = chip;
    }
}

QToolButton *EventsPanel::addButton(IconName icon, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(m_bar);
    button->setIcon(themedIcon(m_theme, icon));
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    setControlSize(button, ControlSize::Dense);
    m_bar->layout()->addWidget(button);
    return button;
}

void EventsPanel::buildButtons(QHBoxLayout *bar)
{
    bar->addSpacing(6);
    m_held->setTextFormat(Qt::PlainText);
    m_held->setFont(m_theme.font(TextRole::Hint));
    m_held->hide();
    bar->addWidget(m_held);
    m_tail = addButton(IconName::Tail, tr("Tail"), tr("Follow the newest event (Ctrl+T)"));
    m_tail->setCheckable(true);
    connect(m_tail, &QToolButton::toggled, this, &EventsPanel::setFollowing);
    m_pause = addButton(IconName::Pause, tr("Pause the list"),
        tr("Hold new events back; they are collected and nothing is lost"));
    m_pause->setCheckable(true);
    connect(m_pause, &QToolButton::toggled, this, &EventsPanel::setPaused);
    m_clear = addButton(IconName::Trash, tr("Clear"), tr("Hide all events so far (Ctrl+L)"));
    connect(m_clear, &QToolButton::clicked, this, &EventsPanel::clearEvents);
    m_undo = addButton(IconName::Undo, tr("Undo clear"), tr("Show the cleared events again"));
    connect(m_undo, &QToolButton::clicked, this, &EventsPanel::undoClear);
    m_collapse = addButton(IconName::ChevronDown, tr("Collapse events"), tr("Show only this bar"));
    connect(m_collapse, &QToolButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
}

int EventsPanel::headerHeight() const
{
    return m_bar->sizeHint().height();
}

void EventsPanel::refresh()
{
    m_list->refresh();
}

void EventsPanel::setSelectedObject(net::ObjectId id)
{
    m_objects->setSelectedObject(id);
}

void EventsPanel::showOnlyObject(net::ObjectId id)
{
    m_objects->chooseObject(id);
}

void EventsPanel::focusFilter()
{
    setCollapsed(false);
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void EventsPanel::applyFilter()
{
    m_filterTimer.stop();
    const trace::ParsedFilter parsed = trace::parseFilter(m_filter->text(), m_log.nowNs());
    showFilterError(parsed.error);
    trace::EventFilter filter = parsed.filter;
    for (const FamilyChip *chip : m_chips) {
        if (!chip->isChecked()) {
            filter.families &= static_cast<quint8>(~trace::familyBit(chip->family()));
        }
    }
    m_objects->apply(filter);
    m_list->rows().setFilter(filter);
    m_list->refresh();
}

void EventsPanel::showFilterError(const QString &error)
{
    setFieldState(m_filter, error.isEmpty() ? FieldState::Neutral : FieldState::Bad);
    m_error->setFont(m_theme.font(TextRole::Hint));
    QPalette red;
    red.setColor(QPalette::WindowText, m_theme.tokens().family(trace::EventFamily::Trouble).text);
    m_error->setPalette(red);
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty() && !m_collapsed);
}

void EventsPanel::isolateFamily(trace::EventFamily family)
{
    bool alone = true;
    for (const FamilyChip *chip : m_chips) {
        alone = alone && chip->isChecked() == (chip->family() == family);
    }
    for (FamilyChip *chip : m_chips) {
        const QSignalBlocker blocker(chip);
        chip->setChecked(alone || chip->family() == family);
    }
    applyFilter();
}

void EventsPanel::resetFilter()
{
    for (FamilyChip *chip : m_chips) {
        const QSignalBlocker blocker(chip);
        chip->setChecked(true);
    }
    m_filter->clear();
    m_objects->chooseAll();
    applyFilter();
}

void EventsPanel::setFollowing(bool following)
{
    m_list->setFollowing(following);
    updateButtons();
}

void EventsPanel::toggleFollowing()
{
    setFollowing(!m_list->isFollowing());
}

void EventsPanel::setPaused(bool paused)
{
    if (m_list->rows().isPaused() != paused) {
        m_list->rows().setPaused(paused);
        m_list->refresh();
    }
    updateButtons();
    updateCounts();
}

void EventsPanel::clearEvents()
{
    m_list->rows().clear();
    m_list->refresh();
    updateButtons();
    updateCounts();
}

void EventsPanel::undoClear()
{
    m_list->rows().undoClear();
    m_list->refresh();
    updateButtons();
    updateCounts();
}

void EventsPanel::setCollapsed(bool collapsed)
{
    if (m_collapsed == collapsed) {
        return;
    }
    m_collapsed = collapsed;
    m_list->setVisible(!collapsed);
    m_error->setVisible(!collapsed && !m_error->text().isEmpty());
    setMaximumHeight(collapsed ? headerHeight() : QWIDGETSIZE_MAX);
    updateButtons();
    Q_EMIT collapsedChanged(collapsed);
}

void EventsPanel::updateButtons()
{
    const QSignalBlocker tailBlocker(m_tail);
    const QSignalBlocker pauseBlocker(m_pause);
    m_tail->setChecked(m_list->isFollowing());
    m_pause->setChecked(m_list->rows().isPaused());
    m_undo->setVisible(m_list->rows().isCleared());
    m_collapse->setIcon(
        themedIcon(m_theme, m_collapsed ? IconName::ChevronRight : IconName::ChevronDown));
    m_collapse->setAccessibleName(m_collapsed ? tr("Open events") : tr("Collapse events"));
    m_collapse->setToolTip(m_collapsed ? tr("Show the list of events") : tr("Show only this bar"));
}

void EventsPanel::updateCounts()
{
    qsizetype digits = 0;
    for (FamilyChip *chip : m_chips) {
        const quint64 count = m_list->rows().familyCount(chip->family());
        const QString text = formatCountShort(static_cast<qint64>(count));
        chip->setCountText(text);
        digits += text.size();
    }
    const auto held = static_cast<qint64>(m_list->rows().held());
    m_held->setText(tr("%1 held").arg(formatCount(held)));
    m_held->setVisible(m_list->rows().isPaused());
    const BarState state{digits, m_list->rows().isPaused(), m_list->rows().isCleared()};
    if (m_barState != state) {
        m_barState = state;
        measureBar();
    }
}

void EventsPanel::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.tokens().window);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.tokens().line);
}

void EventsPanel::measureBar()
{
    for (FamilyChip *chip : m_chips) {
        chip->setCompact(false);
    }
    m_bar->layout()->invalidate();
    m_fullWidth = m_bar->layout()->minimumSize().width();
    adaptToWidth();
}

void EventsPanel::adaptToWidth()
{
    const bool compact = width() < m_fullWidth;
    for (FamilyChip *chip : m_chips) {
        chip->setCompact(compact);
    }
    const bool narrow = width() < EventColumns::narrowWidth;
    m_bar->layout()->setSpacing(narrow ? 4 : 6);
    m_title->setVisible(width() >= titleWidth);
    // A choice that hides events must stay in sight.
    m_objects->setVisible(!narrow || m_objects->currentIndex() != 0);
}

void EventsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measureBar();
    }
}

void EventsPanel::resizeEvent(QResizeEvent *event)
{
    adaptToWidth();
    QWidget::resizeEvent(event);
}

} // namespace swb::ui
