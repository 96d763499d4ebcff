<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
