#include "tests/ui/windowfixture.h"

#include <QDir>
#include <QTest>

namespace swb::test {

WindowFixture::WindowFixture(QSize size)
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
      m_theme(*qApp), m_engine(std::make_unique<bridge::Engine>()),
      m_window(std::make_unique<ui::MainWindow>(*m_engine, m_theme, m_settings))
{
    m_window->resize(size);
    m_window->show();
}

WindowFixture::~WindowFixture()
{
    m_window.reset();
    m_engine.reset();
}

const ui::ObjectSnapshot *WindowFixture::newest(workbench::ObjectKind kind, bool accepted) const
{
    const QList<ui::ObjectId> ids = directory().ids();
    for (auto it = ids.crbegin(); it != ids.crend(); ++it) {
        const ui::ObjectSnapshot *object = directory().find(*it);
        if (object->kind == kind && object->isAccepted() == accepted) {
            return object;
        }
    }
    return nullptr;
}

void WindowFixture::reopen()
{
    m_window->close();
    m_window.reset();
    m_engine = std::make_unique<bridge::Engine>();
    m_window = std::make_unique<ui::MainWindow>(*m_engine, m_theme, m_settings);
    m_window->show();
}

void WindowFixture::screenshot(const QString &name)
{
    const QString folder = qEnvironmentVariable("SWB_SCREENSHOTS");
    if (!folder.isEmpty()) {
        QTest::qWait(250); // so that figures and the layout have caught up; only for pictures
        m_window->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
}

} // namespace swb::test
