// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the display in words.
#include "models/lcd/menu_map.h"
#include "models/text/names.h"

#include <QCoreApplication>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::PageWords)

public:
    QString operator()(const EnergyPage& page) const {
        const QString which = symbolText(page.kind) + QLatin1Char(' ') + phaseText(page.phase);
        switch (page.tariff) {
        case Tariff::T1: return tr("%1, %2 of tariff 1").arg(which, nameText(page.kind));
        case Tariff::T2: return tr("%1, %2 of tariff 2").arg(which, nameText(page.kind));
        case Tariff::Total: break;
        }
        return tr("%1, total %2").arg(which, nameText(page.kind));
    }

    QString operator()(const PartialPage& page) const {
        const CountedEnergy energy = counted(page.meter);
        return tr("%1, partial meter for %2").arg(symbolText(energy), nameText(energy.kind));
    }

    QString operator()(BalancePage page) const {
        return page == BalancePage::Active ? tr("active energy balance, imported minus exported")
                                           : tr("reactive energy balance, imported minus exported");
    }

    QString operator()(const InstantPage& page) const {
        QString which = symbolText(page.quantity);
        if (page.quantity != Quantity::F)
            which += QLatin1Char(' ') + phaseText(page.phase);
        return tr("%1, %2").arg(which,
                                page.phase == Phase::Sum ? sumNameText(page.quantity) : nameText(page.quantity));
    }

    QString operator()(InfoPage page) const {
        switch (page) {
        case InfoPage::Rel1: return tr("metrological firmware version");
        case InfoPage::Rel2: return tr("non-metrological firmware version");
        case InfoPage::Cs1: return tr("metrological firmware checksum");
        case InfoPage::Cs2: return tr("non-metrological firmware checksum");
        case InfoPage::Port: return tr("installed communication port");
        }
        return {};
    }

    QString operator()(SetupPage) const { return tr("network settings"); }
    QString operator()(DefaultsPage) const { return tr("default network settings"); }

    QString operator()(AddressPage page) const {
        const int number = page.byte + 1;
        switch (page.field) {
        case NetworkField::Address: return tr("IP address, byte %1").arg(number);
        case NetworkField::Netmask: return tr("netmask, byte %1").arg(number);
        case NetworkField::Gateway: return tr("gateway, byte %1").arg(number);
        }
        return {};
    }

    QString operator()(ResetPage page) const { return tr("reset of %1").arg((*this)(PartialPage{page.meter})); }

    QString operator()(Setup1Page page) const {
        return page == Setup1Page::UnitId ? tr("Modbus address, 1 to 247 (assumed)") : tr("tariff source (assumed)");
    }

    /// `meter` as "Ea+ T1".
    QString operator()(const PanelQuestion& question, const QString& meter) const {
        switch (question.action) {
        case PanelQuestion::Action::Start: return tr("Start the partial meter %1?").arg(meter);
        case PanelQuestion::Action::Stop: return tr("Stop the partial meter %1?").arg(meter);
        case PanelQuestion::Action::Reset: return tr("Reset the partial meter %1 to 0?").arg(meter);
        case PanelQuestion::Action::LoadDefaults: return tr("Load the default network settings?");
        case PanelQuestion::Action::LeaveSetup: break;
        }
        return tr("Leave SETUP and save the changes?");
    }

    QString answers(const PanelQuestion& question) const {
        QString keys = tr("UP changes the answer, ENTER confirms the answer.");
        if (question.action != PanelQuestion::Action::LeaveSetup)
            return keys;
        return keys + QLatin1Char(' ') +
               tr("Y saves the changes and leaves SETUP, N leaves without saving, C stays in SETUP.");
    }
};

/// "Ea+ T1" of a page of PAr.b.
QString partialSymbol(const PanelSubject& subject) {
    return pageWords(subject.menu, subject.page).section(QLatin1Char(','), 0, 0);
}

} // namespace

QString pageWords(Menu menu, int page) {
    const auto all = pages(menu);
    if (page < 0 || static_cast<std::size_t>(page) >= all.size())
        return {};
    return std::visit(Words{}, all[static_cast<std::size_t>(page)]);
}

QString subjectWords(const PanelSubject& subject) {
    switch (subject.kind) {
    case PanelSubject::Kind::Dark: return Words::tr("The display is dark.");
    case PanelSubject::Kind::Boot: return Words::tr("The meter starts: every segment is on.");
    case PanelSubject::Kind::DisplayTest: return Words::tr("Display test: every segment is on.");
    case PanelSubject::Kind::Question:
        if (subject.question)
            return Words{}(*subject.question, partialSymbol(subject));
        break;
    case PanelSubject::Kind::OnPage: break;
    }
    const QString words = pageWords(subject.menu, subject.page);
    //: %1 is the page of a partial meter, in words
    return subject.partialRunning.value_or(true) ? words : Words::tr("Stopped: %1").arg(words);
}

QString subjectNote(const PanelSubject& subject) {
    if (subject.question)
        return Words{}.answers(*subject.question);
    if (subject.kind == PanelSubject::Kind::DisplayTest)
        return Words::tr("The test ends when you release UP or ENTER.");
    if (subject.kind != PanelSubject::Kind::OnPage)
        return {};
    if (!subject.partialRunning.value_or(true))
        return Words::tr(
            "PAR flashes because this partial meter is stopped. Press UP and ENTER together to start it.");
    if (subject.menu != Menu::Setup1)
        return {};
    const QString assumed = Words::tr("The manual does not describe SETUP 1, so these pages are an assumption.");
    return subject.page == 0
               ? assumed
               : assumed + QLatin1Char(' ') +
                     Words::tr("COM: the network sets the tariff. diG: the digital input sets the tariff.");
}

} // namespace countis::ui
