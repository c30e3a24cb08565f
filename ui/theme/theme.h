#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace swb::ui {

class SystemScheme;

/** Type roles of ui.md section 3; sizes are factors of the system's font. */
enum class TextRole : quint8 {
    ScreenTitle,
    PageTitle,
    DialogTitle,
    Section,
    Body,
    Button,
    Secondary,
    Hint,
    Smallest,
    GroupCaption
};

enum class SchemeChoice : quint8 { FollowSystem, Light, Dark };

/**
 * Colours, fonts and scheme of the whole interface. One object, made by the application before any
 * window and handed to widgets by reference; it fills the application's palette and style.
 *
 * A change of scheme reaches widgets as QEvent::PaletteChange, in the next turn of the event loop;
 * painters read tokens() each time.
 *
 * **Thread:** the UI's. Outlives every widget.
 */
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &application);

    const Tokens &tokens() const { return *m_tokens; }
    SchemeChoice choice() const { return m_choice; }
    /** Saved by the caller; FollowSystem listens to the desktop's own wish and follows it live. */
    void setChoice(SchemeChoice choice);
    bool isDark() const { return m_tokens->dark; }

    /** The user's wish for no motion; painters that move ask each time. */
    void setReducesMotion(bool reduces) { m_reducesMotion = reduces; }
    bool reducesMotion() const { return m_reducesMotion; }

    QFont font(TextRole role) const;
    /** Fixed pitch for data, addresses, times and counts; no ligatures (they would falsify data).
     */
    QFont mono(TextRole role = TextRole::Body) const;

Q_SIGNALS:
    /** After palette and tokens have changed. */
    void changed();

private:
    void applyTokens();
    void applyFonts();
    void handleSystemScheme(bool dark);
    bool wantsDark() const;

    QApplication &m_application;
    const Tokens *m_tokens;
    SchemeChoice m_choice = SchemeChoice::FollowSystem;
    bool m_systemDark = false;
    bool m_reducesMotion = false;
    SystemScheme *m_system;
    QFont m_base;
    QFont m_fixed;
};

} // namespace swb::ui
