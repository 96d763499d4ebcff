// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/panel_subject.h"

namespace countis {

PanelSubject panelSubject(const PanelState& state, const Readings& readings, const LcdFrame& frame) {
    using Kind = PanelSubject::Kind;
    PanelSubject subject{
        .kind = Kind::OnPage, .menu = state.menu, .page = state.page, .question = {}, .partialRunning = {}};
    if (!frame.powered) {
        subject.kind = Kind::Dark;
    } else if (frame.allOn) {
        subject.kind = state.displayTest ? Kind::DisplayTest : Kind::Boot;
    } else if (state.question) {
        subject.kind = Kind::Question;
        subject.question = state.question;
    }
    const auto* partial = std::get_if<PartialPage>(&pages(state.menu)[state.page]);
    if (const auto& running = readings.device.partialRunning; partial != nullptr && running)
        subject.partialRunning = (*running)[index(partial->meter)];
    return subject;
}

} // namespace countis
