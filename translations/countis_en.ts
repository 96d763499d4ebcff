<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChecksCard</name>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandsDialog</name>
    <message numerus="yes">
        <source>Send to %n meters</source>
        <translation>
            <numerusform>Send to %n meter</numerusform>
            <numerusform>Send to %n meters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <comment>what waits on a page</comment>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::EnergyEvents</name>
    <message numerus="yes">
        <source>%n gap(s) of %1, together %2</source>
        <translation>
            <numerusform>%n gap of %1, together %2</numerusform>
            <numerusform>%n gaps of %1, together %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) of %1 to %2, together %3</source>
        <translation>
            <numerusform>%n gap of %1 to %2, together %3</numerusform>
            <numerusform>%n gaps of %1 to %2, together %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::EnergyPdf</name>
    <message numerus="yes">
        <source>%n shorter gap(s) not listed here, together %1.</source>
        <translation>
            <numerusform>%n shorter gap is not listed here, together %1.</numerusform>
            <numerusform>%n shorter gaps are not listed here, together %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::Notifications</name>
    <message numerus="yes">
        <source>%n alarms came in it since %1.</source>
        <translation>
            <numerusform>%n alarm came in it since %1.</numerusform>
            <numerusform>%n alarms came in it since %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarms came since %1. Further ones are not announced one by one.</source>
        <translation>
            <numerusform>%n alarm came since %1. Further ones are not announced one by one.</numerusform>
            <numerusform>%n alarms came since %1. Further ones are not announced one by one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <comment>subject of a notification</comment>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further notifications could not be sent for three days, and are given up. “countisctl alarms --history” lists the alarms.</source>
        <translation>
            <numerusform>%n further notification could not be sent for three days, and is given up. “countisctl alarms --history” lists the alarms.</numerusform>
            <numerusform>%n further notifications could not be sent for three days, and are given up. “countisctl alarms --history” lists the alarms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ReportText</name>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n meter</numerusform>
            <numerusform>%n meters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more meter(s)</source>
        <translation>
            <numerusform>%n more meter</numerusform>
            <numerusform>%n more meters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::app::DesktopNotifier</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>alarms</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alarms</source>
        <translation>
            <numerusform>%n new alarm</numerusform>
            <numerusform>%n new alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarms came in it.</source>
        <translation>
            <numerusform>%n alarm came in it.</numerusform>
            <numerusform>%n alarms came in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarms came within 10 minutes. Further ones are not announced one by one.</source>
        <translation>
            <numerusform>%n alarm came within 10 minutes. Further ones are not announced one by one.</numerusform>
            <numerusform>%n alarms came within 10 minutes. Further ones are not announced one by one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::AlarmsModel</name>
    <message numerus="yes">
        <source>%n open</source>
        <comment>alarms</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <comment>alarms</comment>
        <translation>
            <numerusform>%n not acknowledged</numerusform>
            <numerusform>%n not acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raised</source>
        <comment>alarms</comment>
        <translation>
            <numerusform>%n raised</numerusform>
            <numerusform>%n raised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s): %1 a day, %2 standing over 24 h, %3 chattering</source>
        <translation>
            <numerusform>%n day: %1 a day, %2 standing over 24 h, %3 chattering</numerusform>
            <numerusform>%n days: %1 a day, %2 standing over 24 h, %3 chattering</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n meter(s))</source>
        <translation>
            <numerusform>%1 (%n meter)</numerusform>
            <numerusform>%1 (%n meters)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::ChosenFrame</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::DiagnosisModel</name>
    <message numerus="yes">
        <source>%n typed value(s)</source>
        <translation>
            <numerusform>%n typed value</numerusform>
            <numerusform>%n typed values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s)</source>
        <translation>
            <numerusform>%n reading</numerusform>
            <numerusform>%n readings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::Energy</name>
    <message numerus="yes">
        <source>%n meter(s) not read.</source>
        <translation>
            <numerusform>%n meter not read.</numerusform>
            <numerusform>%n meters not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more event(s) of the counters.</source>
        <translation>
            <numerusform>%n more event of the counters.</numerusform>
            <numerusform>%n more events of the counters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s).</source>
        <translation>
            <numerusform>%n meter.</numerusform>
            <numerusform>%n meters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s) without a reading in this period.</source>
        <translation>
            <numerusform>%n meter without a reading in this period.</numerusform>
            <numerusform>%n meters without a reading in this period.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s): %1.</source>
        <comment>so many gaps</comment>
        <translation>
            <numerusform>%n meter: %1.</numerusform>
            <numerusform>%n meters: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shorter gap(s) not listed here, together %1: countisctl energy --events prints them all.</source>
        <translation>
            <numerusform>%n shorter gap is not listed here, together %1: countisctl energy --events prints them all.</numerusform>
            <numerusform>%n shorter gaps are not listed here, together %1: countisctl energy --events prints them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::FaultModel</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::FreeRead</name>
    <message numerus="yes">
        <source>%1 ends at %2: from %3 on, read at most %n words.</source>
        <translation>
            <numerusform>%1 ends at %2: from %3 on, read at most %n word.</numerusform>
            <numerusform>%1 ends at %2: from %3 on, read at most %n words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::MeterCommands</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>meters</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>commands</comment>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <comment>commands</comment>
        <translation>
            <numerusform>%n not done</numerusform>
            <numerusform>%n not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>commands</comment>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::Overview</name>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n meter</numerusform>
            <numerusform>%n meters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::ScanModel</name>
    <message numerus="yes">
        <source>%n answer: %1 known, %2 new, %3 other</source>
        <translation>
            <numerusform>%n answers: %1 known, %2 new, %3 other</numerusform>
            <numerusform>%n answer: %1 known, %2 new, %3 other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::ScenarioModel</name>
    <message numerus="yes">
        <source>%n d %1</source>
        <translation>
            <numerusform>%n d %1</numerusform>
            <numerusform>%n d %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 of %n event(s)</source>
        <extracomment>How far a scenario is: its time, and how many of its events have happened</extracomment>
        <translation>
            <numerusform>%1, %2 of %n event</numerusform>
            <numerusform>%1, %2 of %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::Site</name>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n meter</numerusform>
            <numerusform>%n meters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::SiteFile</name>
    <message numerus="yes">
        <source>%n lines are left out.</source>
        <translation>
            <numerusform>%n line is left out.</numerusform>
            <numerusform>%n lines are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines were imported.</source>
        <translation>
            <numerusform>%n line was imported.</numerusform>
            <numerusform>%n lines were imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::StorageModel</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::TrendsModel</name>
    <message numerus="yes">
        <source>%n record(s) are damaged and left out.</source>
        <translation>
            <numerusform>%n record is damaged and left out.</numerusform>
            <numerusform>%n records are damaged and left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countisctl</name>
    <message numerus="yes">
        <source>The oldest %n frames are not in the file: there was no memory for them.</source>
        <translation>
            <numerusform>The oldest frame is not in the file: there was no memory for it.</numerusform>
            <numerusform>The oldest %n frames are not in the file: there was no memory for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) with readings</source>
        <translation>
            <numerusform>%n minute with readings</numerusform>
            <numerusform>%n minutes with readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send this command to %n meters? [y/N]</source>
        <translation>
            <numerusform>Send this command to %n meter? [y/N]</numerusform>
            <numerusform>Send this command to %n meters? [y/N]</numerusform>
        </translation>
    </message>
</context>
</TS>
