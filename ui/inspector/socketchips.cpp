#include "ui/inspector/socketchips.h"

#include "ui/inspector/chipbutton.h"
#include "ui/inspector/figureview.h"
#include "ui/models/objectdot.h"
#include "ui/models/objecttext.h"
#include "ui/presentation/numbers.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>

namespace swb::ui {

namespace {

constexpr int mostChips = 12;

} // namespace

SocketChips::SocketChips(const ObjectDirectory &directory, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_directory(directory),
      m_count(new FigureView(theme, {}, FigureTint::Plain, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (int i = 0; i < mostChips; ++i) {
        auto *chip = new ChipButton(theme, this);
        chip->hide();
        row->addWidget(chip);
        m_chips.append(chip);
        connect(chip, &ChipButton::clicked, this,
            [this, chip] { Q_EMIT selectRequested(chip->object()); });
    }
    row->addWidget(m_count);
    row->addStretch(1);
}

QList<ObjectId> SocketChips::openSockets(ObjectId server) const
{
    QList<ObjectId> open;
    const QList<ObjectId> children = m_directory.children(server);
    for (auto it = children.crbegin(); it != children.crend() && open.size() < mostChips; ++it) {
        const ObjectSnapshot *socket = m_directory.find(*it);
        if (socket && !socket->socket.destroyed) {
            open.prepend(*it);
        }
    }
    return open;
}

void SocketChips::showServer(const workbench::ObjectSnapshot &server)
{
    const QList<ObjectId> open
        = server.server.open > 0 ? openSockets(server.id) : QList<ObjectId>();
    for (int i = 0; i < mostChips; ++i) {
        ChipButton *chip = m_chips.at(i);
        const ObjectSnapshot *socket = i < open.size() ? m_directory.find(open.at(i)) : nullptr;
        chip->setVisible(socket != nullptr);
        if (socket) {
            chip->setObject(socket->id, objectDot(*socket),
                tr("socket %1, %2, %3")
                    .arg(socket->number)
                    .arg(socket->socket.remote.text(), readyStateText(socket->socket)));
        }
    }
    showCount(server.server, open.size());
}

void SocketChips::showCount(const workbench::ServerFigures &server, qsizetype shown)
{
    const std::optional<qint64> limit = server.spec.server.maxConnections;
    const auto rest = static_cast<qint64>(server.open) - shown;
    if (limit) {
        m_count->setFigure(tr("%1 of %2").arg(formatCount(server.open), formatCount(*limit)));
    } else {
        m_count->setFigure(rest > 0 ? tr("and %1 more").arg(formatCount(rest)) : QString());
    }
    m_count->setTint(limit && server.open >= *limit ? FigureTint::Flow : FigureTint::Plain);
}

} // namespace swb::ui
