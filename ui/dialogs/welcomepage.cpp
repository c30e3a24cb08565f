#include "ui/dialogs/welcomepage.h"

#include "ui/dialogs/legenditem.h"
#include "ui/dialogs/textscale.h"
#include "ui/dialogs/welcomecard.h"
#include "ui/notices/themedlabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QResizeEvent>

namespace swb::ui {

namespace {

constexpr int widestContent = 960;
constexpr int narrowestThreeColumns = 700;
constexpr int gutter = 24;

/** Lets a page of limited width stand in the middle without losing height for width. */
QWidget *centred(QWidget *page)
{
    auto *whole = new QWidget;
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins(gutter, 0, gutter, 0);
    layout->addStretch(1);
    layout->addWidget(page, 1000);
    layout->addStretch(1);
    return whole;
}

} // namespace

WelcomePage::WelcomePage(const Theme &theme, QWidget *parent)
    : QScrollArea(parent), m_theme(theme), m_content(new QWidget), m_cardGrid(new QGridLayout),
      m_legendGrid(new QGridLayout)
{
    setObjectName(QStringLiteral("welcomePage"));
    setAccessibleName(tr("Welcome"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_content->setMaximumWidth(scaledToText(widestContent, theme));
    addCards();
    addLegend();

    auto *title = new ThemedLabel(
        theme, TextRole::ScreenTitle, Tint::Text, tr("See what a socket really does"));
    title->setWordWrap(true);
    auto *lead = new ThemedLabel(theme, TextRole::Section, Tint::Secondary,
        tr("Start servers, open connections, and watch every event, byte and state as it "
           "happens."));
    lead->setWeight(QFont::Normal);
    lead->setWordWrap(true);
    auto *legendTitle
        = new ThemedLabel(theme, TextRole::Section, Tint::Text, tr("How to read what appears"));

    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 32, 0, 32);
    layout->setSpacing(0);
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addSpacing(8);
    layout->addWidget(lead);
    layout->addSpacing(24);
    layout->addLayout(m_cardGrid);
    layout->addSpacing(32);
    layout->addWidget(legendTitle);
    layout->addSpacing(14);
    layout->addLayout(m_legendGrid);
    layout->addStretch(5);
    setWidget(centred(m_content));
    viewport()->setBackgroundRole(QPalette::Base);
    widget()->setBackgroundRole(QPalette::Base);
    arrange(3);
}

void WelcomePage::addCards()
{
    using Scene = WelcomePicture::Scene;
    auto *demo = new WelcomeCard(m_theme, Scene::EchoDemo,
        {tr("Echo demo"),
            tr("A server and a client that talk at once. The quickest way to look around."),
            IconName::Play, tr("Start the demo"), QKeySequence(Qt::CTRL | Qt::Key_D)},
        true);
    auto *server = new WelcomeCard(m_theme, Scene::Server,
        {tr("New server"),
            tr("Listen on an address or an IPC path, and let any program connect: nc, a browser, "
               "your own."),
            IconName::Plus, tr("New server\u2026"), QKeySequence(Qt::CTRL | Qt::Key_N)},
        false);
    auto *connection = new WelcomeCard(m_theme, Scene::Connection,
        {tr("New connection"),
            tr("Connect to a host and port, or to an IPC path, and talk by hand."), IconName::Plus,
            tr("New connection\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
        false);
    demo->button()->setObjectName(QStringLiteral("startDemo"));
    server->button()->setObjectName(QStringLiteral("welcomeNewServer"));
    connection->button()->setObjectName(QStringLiteral("welcomeNewConnection"));
    connect(demo, &WelcomeCard::activated, this, &WelcomePage::echoDemoRequested);
    connect(server, &WelcomeCard::activated, this, &WelcomePage::newServerRequested);
    connect(connection, &WelcomeCard::activated, this, &WelcomePage::newConnectionRequested);
    m_cards = {demo, server, connection};
    m_cardGrid->setSpacing(16);
}

void WelcomePage::addLegend()
{
    using Sign = LegendItem::Sign;
    m_legend = {
        new LegendItem(m_theme, Sign::Lanes, tr("Blue is you, teal is the other side"),
            tr("The upper lane is what you send, the lower one what you receive.")),
        new LegendItem(m_theme, Sign::Dots, tr("A dot is a connection"),
            tr("Teal half: it can be read. Blue half: it can be written. A ring: closed.")),
        new LegendItem(m_theme, Sign::Families, tr("Every event has a colour and a shape"),
            tr("Attempts, received, sent, flow, lifecycle and trouble; filter by any of them.")),
    };
    m_legendGrid->setHorizontalSpacing(16);
    m_legendGrid->setVerticalSpacing(16);
}

void WelcomePage::arrange(int columns)
{
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    for (int i = 0; i < 3; ++i) {
        const int row = i / columns;
        const int column = i % columns;
        m_cardGrid->addWidget(m_cards[i], row, column);
        m_legendGrid->addWidget(m_legend[i], row, column);
        m_cards[i]->setPictureVisible(columns > 1);
        m_cardGrid->setColumnStretch(i, i < columns ? 1 : 0);
        m_legendGrid->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    arrange(event->size().width() >= scaledToText(narrowestThreeColumns, m_theme) ? 3 : 1);
    QScrollArea::resizeEvent(event);
}

} // namespace swb::ui
