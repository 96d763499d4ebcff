// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/setup_render.h"

#include "core/device/lcd_writer.h"

#include <string>

namespace countis {
namespace {

constexpr std::size_t kNumberCells = 3;

struct Writer {
    LcdFrame& frame;
    const SetupEdit& edit;
    const Page& page;
    bool addressUnreachable;

    /// How the display says that an address cannot be taken is an assumption: the manual knows no such message.
    void operator()(SetupPage title) const {
        if (!addressUnreachable) {
            writeAt(frame.main, 0, menuLabel(title.menu));
            return;
        }
        writeAt(frame.main, 0, "Eth");
        writeRight(frame, "Err");
        flashRight(frame, 3);
    }

    void operator()(DefaultsPage) const { writeAt(frame.main, 0, "Eth SdEF"); }

    void operator()(AddressPage address) const {
        constexpr std::array<std::string_view, 3> kNames{"IP", "nEt", "GAt"};
        writeAt(frame.main, 0,
                std::string(kNames[index(address.field)]).append(1, static_cast<char>('1' + address.byte)));
        number();
    }

    /// Numbered in the order of PAr.b: its symbols alone do not tell Ea+ T1 from Ea+ while T1 is in progress.
    void operator()(ResetPage reset) const {
        writeAt(frame.main, 0, std::string("rES").append(1, static_cast<char>('1' + index(reset.meter))));
        choice("N", "Y");
    }

    void operator()(Setup1Page setup1) const {
        const bool unitId = setup1 == Setup1Page::UnitId;
        writeAt(frame.main, 0, unitId ? "Addr" : "tAr");
        if (unitId)
            number();
        else
            choice("COM", "diG");
    }

    template <typename Measuring>
    void operator()(const Measuring&) const {} // no page of a setup menu

    /// The digit that is open flashes.
    void number() const {
        if (!edit.known) {
            writeRight(frame, "---");
            return;
        }
        SetupEdit shown = edit;
        if (!shown.open)
            openValue(shown, page);
        std::string text;
        for (const std::uint8_t digit : shown.open->digits)
            text += static_cast<char>('0' + digit);
        writeRight(frame, text);
        if (edit.open)
            frame.flashingCells.set(kMainCells - kNumberCells + edit.open->digit);
    }

    void choice(std::string_view off, std::string_view on) const {
        const bool chosen = edit.open ? edit.open->digits[0] != 0 : valueOf(edit, page).value_or(0) != 0;
        const std::string_view text = chosen ? on : off;
        writeRight(frame, edit.known ? text : std::string_view("---").substr(0, text.size()));
        if (edit.open)
            flashRight(frame, text.size());
    }
};

} // namespace

void writeSetupPage(LcdFrame& frame, const Page& page, const std::optional<SetupEdit>& edit,
                    bool addressUnreachable) {
    std::visit(Writer{frame, edit.value_or(SetupEdit{}), page, addressUnreachable}, page);
}

} // namespace countis
