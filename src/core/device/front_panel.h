// SPDX-License-Identifier: GPL-3.0-or-later
// The front panel as pure functions: what a key does, what time does, what the glass then shows.
// It drives the simulated meter's display and the twin of a real meter alike.
#pragma once

#include "core/clock.h"
#include "core/device/lcd_frame.h"
#include "core/device/menu_table.h"
#include "core/device/setup_edit.h"
#include "core/readings.h"
#include "core/registers/commands.h"
#include "core/settings.h"

#include <array>
#include <bitset>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace countis {

enum class Key : std::uint8_t { Set, Up, Enter };

struct KeyEvent {
    Key key;
    bool pressed; // false: released
};

inline constexpr std::chrono::seconds kLongPress{3};
inline constexpr std::chrono::seconds kDisplayTestPress{10};
inline constexpr std::chrono::seconds kBacklightTime{10};
/// With DHCP, inFo's page of the port shows `Eth` for as long, then each byte of the address in use: twelve digits do
/// not fit (assumption: the manual has a DHCP client, and no page that shows what it got).
inline constexpr std::chrono::seconds kAddressTurn{2};

struct PanelPlace {
    Menu menu;
    std::uint8_t page;

    bool operator==(const PanelPlace&) const = default;
};

/// `ConF?`: what Y does, and which answer the display offers. About the partial meter of the page shown; or in
/// programming mode, where leaving it knows a third answer, C: continue without saving. UP steps through the answers
/// and a short ENTER takes the answer shown. ENTER held for 3 s takes no answer, and the question stays open.
struct PanelQuestion {
    enum class Action : std::uint8_t { Start, Stop, Reset, LoadDefaults, LeaveSetup };
    enum class Answer : std::uint8_t { Yes, No, Continue };
    Action action = Action::Start;
    Answer answer = Answer::Yes;
    /// Where Y and N go from programming mode, if not back to where it was entered: on to SETUP 1 (SET held in
    /// SETUP 2), or to the page that the menu map was asked for.
    std::optional<PanelPlace> onward{};

    bool operator==(const PanelQuestion&) const = default;
};

/// A value: copied, compared and tested freely.
struct PanelState {
    Menu menu = Menu::Tar1; // where the walk of the menus begins, and the display after power-up
    std::uint8_t page = 0;
    std::bitset<3> held;      // by Key
    Instant heldSince{};      // of the press or combination that is running
    bool combination = false; // UP and ENTER were held together in this press
    bool consumed = false;    // this press has acted; its release does nothing
    bool displayTest = false;
    std::optional<PanelQuestion> question;
    std::optional<SetupEdit> setup;        // programming mode: in SETUP 1 or 2
    std::optional<Instant> backlightUntil; // lit while a key is held, and until then

    bool operator==(const PanelState&) const = default;
};

/// What the panel must know of the device to answer a key.
struct PanelContext {
    bool setLocked = false; // E28, terminal cover closed and sealed
    /// Which partial meters run. Unknown on a display made from registers, which can neither start nor stop nor
    /// reset one alone: its keys then ask nothing.
    std::optional<std::array<bool, kPartialMeters>> partialRunning{};
    /// Unknown on a display made from registers: its setup pages show dashes and change nothing.
    std::optional<MeterSettings> settings{};
};

struct PanelStep {
    PanelState state;
    std::vector<Command> commands;
};

/// A key went down or up at `now`.
PanelStep step(const PanelState& state, KeyEvent event, Instant now, const PanelContext& context = {});

/// Time passed with no key event: long presses act at their threshold, the backlight goes out. Call at least
/// ten times a second while a key is held; calling more often changes nothing.
/// A long press that this page does not know leaves the key a short one, however long it is held.
PanelStep tick(const PanelState& state, Instant now, const PanelContext& context = {});

/// What the twin of the link or the meter itself adds to the readings.
struct DisplayStatus {
    bool powered = true;
    bool communication = false;      // a frame was received within the last second
    bool booting = false;            // just powered up: every segment is on
    bool addressUnreachable = false; // the host cannot use the address saved last; SETUP 2 shows it
    /// With DHCP on, the address in use, 0.0.0.0 while there is none; SETUP 2 has the fixed one all the same.
    std::optional<Ipv4> dhcpAddress{};
};

LcdFrame render(const PanelState& state, const Readings& readings, const DisplayStatus& status, Instant now);

/// Items that the display of a real meter shows on this page, but that no register contains. A display made from
/// registers shows a partial meter as running, checksums as dashes, and these symbols as unlit. The explanation of
/// the display must name the items that are therefore not reliable.
enum class DisplayUnknown : std::uint8_t {
    Digits, // the last digits of an energy whose register is coarser than the display: dashes
    PartialRunning,
    ChecksumMetrological,
    ChecksumNonMetrological,
    Settings,
    PulseOutput,
    Malfunction
};

/// The items of the page first, then those that every page shows. Empty during the display test.
std::vector<DisplayUnknown> unknownOnDisplay(const PanelState& state, const Readings& readings);

/// A jump of the menu map: straight to a page of a walked menu, as if keyed there. Out of programming mode it asks
/// first, where something was changed and not saved. There is no such page: the display stays where it is.
PanelState goTo(const PanelState& state, Menu menu, std::uint8_t page, Instant now, const PanelContext& context = {});

/// How long the press or combination that is running has lasted, and its next threshold; nullopt when none is
/// ahead.
struct HoldProgress {
    std::chrono::milliseconds held;
    std::chrono::milliseconds threshold;
};
std::optional<HoldProgress> holdProgress(const PanelState& state, Instant now, const PanelContext& context = {});

} // namespace countis
