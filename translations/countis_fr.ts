<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Licence %1 · Qt %2</source>
        <translation>Licence %1 · Qt %2</translation>
    </message>
    <message>
        <source>Shows, records and simulates SOCOMEC COUNTIS E27 and E28 meters.</source>
        <translation>Affiche, enregistre et simule les compteurs SOCOMEC COUNTIS E27 et E28.</translation>
    </message>
</context>
<context>
    <name>AddMeterCard</name>
    <message>
        <source>Testing %1 …</source>
        <translation>Test de %1…</translation>
    </message>
    <message>
        <source>Add a meter</source>
        <translation>Ajouter un compteur</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Address of the new meter</source>
        <translation>Adresse du nouveau compteur</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>port 502 and unit 5 unless you enter others</source>
        <translation>port 502 et unité 5 par défaut</translation>
    </message>
</context>
<context>
    <name>AlarmActions</name>
    <message>
        <source>Comment; Enter acknowledges the alarm</source>
        <translation>Commentaire&#xa0;; Entrée acquitte l’alarme</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>What you saw or did</source>
        <translation>Ce que vous avez vu ou fait</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Acquitter</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réarmer</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>End the shelf</source>
        <translation>Mettre fin à la suspension</translation>
    </message>
    <message>
        <source>Return to service</source>
        <translation>Remettre en service</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
</context>
<context>
    <name>AlarmAdvice</name>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
</context>
<context>
    <name>AlarmCurve</name>
    <message>
        <source>last hour</source>
        <translation>dernière heure</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>%1 in the last hour: %2, %3, %4</source>
        <translation>%1 pendant la dernière heure&#xa0;: %2, %3, %4</translation>
    </message>
    <message>
        <source>raised %1, before this hour</source>
        <translation>activée %1, avant cette heure</translation>
    </message>
    <message>
        <source>raised %1</source>
        <translation>activée %1</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>seuil %1</translation>
    </message>
    <message>
        <source>clears %1</source>
        <translation>se termine à %1</translation>
    </message>
</context>
<context>
    <name>AlarmDetails</name>
    <message>
        <source>No alarm is chosen</source>
        <translation>Aucune alarme n’est choisie</translation>
    </message>
    <message>
        <source>First of its group: %1</source>
        <translation>Première de son groupe&#xa0;: %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Details of the alarm</source>
        <translation>Détails de l’alarme</translation>
    </message>
</context>
<context>
    <name>AlarmHead</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>AlarmHistory</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Auparavant</translation>
    </message>
</context>
<context>
    <name>AlarmMenu</name>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>More for this alarm</source>
        <translation>Autres actions pour cette alarme</translation>
    </message>
</context>
<context>
    <name>AlarmNoticesCard</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>The demo site sends no notifications.</source>
        <translation>Le site de démonstration n’envoie aucune notification.</translation>
    </message>
    <message>
        <source>Show new alarms on the desktop</source>
        <translation>Afficher les nouvelles alarmes sur le bureau</translation>
    </message>
    <message>
        <source>File that names a webhook and a mail server</source>
        <translation>Fichier qui nomme un webhook et un serveur de messagerie</translation>
    </message>
    <message>
        <source>path of a YAML file; empty: none</source>
        <translation>chemin d’un fichier YAML&#xa0;; vide&#xa0;: aucun</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Sending the test…</source>
        <translation>Envoi du test…</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Envoyer un test</translation>
    </message>
</context>
<context>
    <name>AlarmRuleDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The rule is on</source>
        <translation>La règle est active</translation>
    </message>
    <message>
        <source>Raised above (%1)</source>
        <translation>Levée au-dessus de (%1)</translation>
    </message>
    <message>
        <source>Raised below (%1)</source>
        <translation>Levée au-dessous de (%1)</translation>
    </message>
    <message>
        <source>Hysteresis (%1)</source>
        <translation>Hystérésis (%1)</translation>
    </message>
    <message>
        <source>Delay until it is raised (s)</source>
        <translation>Délai avant la levée (s)</translation>
    </message>
    <message>
        <source>Delay until it clears (s)</source>
        <translation>Délai avant le retour (s)</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Days on which it holds; none chosen: always</source>
        <translation>Jours où elle s’applique&#xa0;; aucun choisi&#xa0;: toujours</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Where this holds</source>
        <translation>Où cela s’applique</translation>
    </message>
    <message>
        <source>The whole site</source>
        <translation>Tout le site</translation>
    </message>
    <message>
        <source>A place, with all places in it</source>
        <translation>Un lieu, avec tous ceux qu’il contient</translation>
    </message>
    <message>
        <source>The meter in view: %1</source>
        <translation>Le compteur affiché&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove this exception</source>
        <translation>Supprimer cette exception</translation>
    </message>
    <message>
        <source>As in a new site</source>
        <translation>Comme dans un nouveau site</translation>
    </message>
</context>
<context>
    <name>AlarmRuleRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>Change the rule %1</source>
        <translation>Modifier la règle %1</translation>
    </message>
    <message>
        <source>%1. So far, it is never raised: no register contains a malfunction.</source>
        <translation>%1. Jusqu’ici, elle ne se déclenche jamais&#xa0;: aucun registre ne contient de dysfonctionnement.</translation>
    </message>
</context>
<context>
    <name>AlarmRulesCard</name>
    <message>
        <source>Alarm rules</source>
        <translation>Règles d’alarme</translation>
    </message>
    <message>
        <source>No rules can be shown</source>
        <translation>Aucune règle à afficher</translation>
    </message>
    <message>
        <source>The rules of the alarms are kept in the database of the site. Recording says why none is open.</source>
        <translation>Les règles d’alarme sont conservées dans la base de données du site. L’enregistrement indique pourquoi aucune n’est ouverte.</translation>
    </message>
</context>
<context>
    <name>AlarmShown</name>
    <message>
        <source>outside the times of its rule</source>
        <translation>hors des heures de sa règle</translation>
    </message>
    <message>
        <source>the meter does not answer</source>
        <translation>le compteur ne répond pas</translation>
    </message>
</context>
<context>
    <name>AlarmStages</name>
    <message>
        <source>raised</source>
        <translation>activée</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>acquittée</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <translation>acquitter</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>vous attend</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>pas nécessaire</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
</context>
<context>
    <name>AlarmStrip</name>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>%1; pale: acknowledged or shelved</source>
        <translation>%1&#xa0;; pâle&#xa0;: acquittée ou suspendue</translation>
    </message>
    <message>
        <source>Last 24 hours: %1. %2</source>
        <translation>Dernières 24 heures&#xa0;: %1. %2</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>above %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>moins de %1</translation>
    </message>
    <message>
        <source>danger</source>
        <translation>danger</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>information</source>
        <translation>information</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>pendant %1</translation>
    </message>
    <message>
        <source>%1 for %2, clears %3 for %4</source>
        <translation>%1 pendant %2, se termine à %3 pendant %4</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation>j</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>activée</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>acknowledged by %1</source>
        <translation>acquittée par %1</translation>
    </message>
    <message>
        <source>reset by %1</source>
        <translation>réarmée par %1</translation>
    </message>
    <message>
        <source>shelved by %1 until %2</source>
        <translation>suspendue par %1 jusqu’à %2</translation>
    </message>
    <message>
        <source>taken off the shelf by %1</source>
        <translation>suspension terminée par %1</translation>
    </message>
    <message>
        <source>end of the time on the shelf</source>
        <translation>fin de la durée de suspension</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>inhibée</translation>
    </message>
    <message>
        <source>no longer suppressed</source>
        <translation>n’est plus inhibée</translation>
    </message>
    <message>
        <source>taken out of service by %1</source>
        <translation>mise hors service par %1</translation>
    </message>
    <message>
        <source>returned to service by %1</source>
        <translation>remise en service par %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>dernière %1</translation>
    </message>
    <message>
        <source>%1 (diagnosis)</source>
        <comment>a fault</comment>
        <translation>%1 (diagnostic)</translation>
    </message>
    <message>
        <source>The meter does not answer</source>
        <translation>Le compteur ne répond pas</translation>
    </message>
    <message>
        <source>The meter reports a malfunction</source>
        <translation>Le compteur signale un défaut</translation>
    </message>
    <message>
        <source>The phase sequence is 132</source>
        <translation>L’ordre des phases est 132</translation>
    </message>
    <message>
        <source>The voltage of a phase is missing</source>
        <translation>La tension d’une phase manque</translation>
    </message>
    <message>
        <source>A phase has lost its current, and another one has not</source>
        <translation>Une phase a perdu son courant, et une autre non</translation>
    </message>
    <message>
        <source>The frequency cannot be measured</source>
        <translation>La fréquence n’est pas mesurable</translation>
    </message>
    <message>
        <source>The diagnosis finds a danger</source>
        <translation>Le diagnostic trouve un danger</translation>
    </message>
    <message>
        <source>The diagnosis finds falsified energy</source>
        <translation>Le diagnostic trouve une énergie faussée</translation>
    </message>
    <message>
        <source>The diagnosis finds a fault</source>
        <translation>Le diagnostic trouve un défaut</translation>
    </message>
    <message>
        <source>The clock of the computer was set</source>
        <translation>L’horloge de l’ordinateur a été réglée</translation>
    </message>
    <message>
        <source>A counter is not plausible</source>
        <translation>Un index n’est pas plausible</translation>
    </message>
    <message>
        <source>Another meter answers</source>
        <translation>Un autre compteur répond</translation>
    </message>
    <message>
        <source>%1: at once, and cleared at once</source>
        <comment>a condition</comment>
        <translation>%1&#xa0;: aussitôt, et terminée aussitôt</translation>
    </message>
    <message>
        <source>%1: after %2, cleared after %3</source>
        <comment>a condition</comment>
        <translation>%1&#xa0;: après %2, terminée après %3</translation>
    </message>
    <message>
        <source>ended, since its rule was removed, switched off or cannot be used, or its meter was removed</source>
        <translation>terminée, car sa règle a été supprimée, désactivée ou ne peut pas être utilisée, ou son compteur a été retiré</translation>
    </message>
</context>
<context>
    <name>AlarmsBar</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>Non acquittées</translation>
    </message>
    <message>
        <source>Meter or alarm</source>
        <translation>Compteur ou alarme</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masquées</translation>
    </message>
</context>
<context>
    <name>AlarmsCard</name>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Value, limit</source>
        <translation>Valeur, seuil</translation>
    </message>
    <message>
        <source>Since, lasting</source>
        <translation>Depuis, durée</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>No alarm to show</source>
        <translation>Aucune alarme à afficher</translation>
    </message>
    <message>
        <source>No alarm is of this kind and has these words.</source>
        <translation>Aucune alarme n’est de ce genre et ne contient ces mots.</translation>
    </message>
    <message>
        <source>Show all alarms</source>
        <translation>Afficher toutes les alarmes</translation>
    </message>
    <message>
        <source>No alarm is of this kind.</source>
        <translation>Aucune alarme n’est de ce genre.</translation>
    </message>
    <message>
        <source>No alarm has these words.</source>
        <translation>Aucune alarme ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>AlarmsOften</name>
    <message>
        <source>Most frequent</source>
        <translation>Les plus fréquentes</translation>
    </message>
    <message>
        <source>%1, %2: %3 times</source>
        <translation>%1, %2&#xa0;: %3 fois</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>AlarmsPage</name>
    <message>
        <source>Filter the alarms</source>
        <translation>Filtrer les alarmes</translation>
    </message>
    <message>
        <source>Show the next kind of alarms</source>
        <translation>Afficher le genre d’alarmes suivant</translation>
    </message>
    <message>
        <source>Acknowledge the chosen alarm</source>
        <translation>Acquitter l’alarme choisie</translation>
    </message>
    <message>
        <source>Shelve the chosen alarm</source>
        <translation>Suspendre l’alarme choisie</translation>
    </message>
    <message>
        <source>Take the chosen alarm out of service</source>
        <translation>Mettre l’alarme choisie hors service</translation>
    </message>
    <message>
        <source>Show the meter of the chosen alarm</source>
        <translation>Afficher le compteur de l’alarme choisie</translation>
    </message>
    <message>
        <source>Diagnose the meter of the chosen alarm</source>
        <translation>Diagnostiquer le compteur de l’alarme choisie</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>Aucune base de données n’est ouverte</translation>
    </message>
    <message>
        <source>Alarms are judged and kept with the recorded readings. Settings says why no database is open.</source>
        <translation>Les alarmes sont évaluées et conservées avec les mesures enregistrées. Les Réglages indiquent pourquoi aucune base de données n’est ouverte.</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Ouvrir les Réglages</translation>
    </message>
    <message>
        <source>Open the demo site</source>
        <translation>Ouvrir le site de démonstration</translation>
    </message>
    <message>
        <source>The alarms are being read</source>
        <translation>Lecture des alarmes</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>Aucune alarme</translation>
    </message>
    <message>
        <source>No alarm is open, and none was raised in the last seven days.</source>
        <translation>Aucune alarme n’est active, et aucune n’a été activée ces sept derniers jours.</translation>
    </message>
    <message>
        <source>Show the value of the chosen alarm in Trends</source>
        <translation>Afficher la valeur de l’alarme choisie dans Tendances</translation>
    </message>
    <message>
        <source>Write a comment on the chosen alarm; Enter acknowledges it</source>
        <translation>Écrire un commentaire sur l’alarme choisie&#xa0;; Entrée l’acquitte</translation>
    </message>
    <message>
        <source>End the shelf of the chosen alarm</source>
        <translation>Mettre fin à la suspension de l’alarme choisie</translation>
    </message>
    <message>
        <source>Reset the chosen alarm</source>
        <translation>Réarmer l’alarme choisie</translation>
    </message>
    <message>
        <source>Return the chosen alarm to service</source>
        <translation>Remettre l’alarme choisie en service</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Réduire les animations</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>Save a support bundle</source>
        <translation>Enregistrer un dossier d’assistance</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>One file with what happened at this site in the last hour: readings, frames, events, settings and the diagnosis. Send it to whoever helps you. They open it in countis and see every page as you saw it.</source>
        <translation>Un seul fichier avec ce qui s’est passé sur ce site pendant la dernière heure&#xa0;: relevés, trames, événements, réglages et diagnostic. Envoyez-le à la personne qui vous aide. Elle l’ouvre dans countis et voit chaque page comme vous l’avez vue.</translation>
    </message>
    <message>
        <source>Leave out who we are</source>
        <translation>Omettre qui nous sommes</translation>
    </message>
    <message>
        <source>Addresses, names, places, serial numbers, comments, and the names of computers and users. Readings, times, prices and the time zone stay.</source>
        <translation>Adresses, noms, lieux, numéros de série, commentaires, noms des ordinateurs et des utilisateurs. Les relevés, les heures, les prix et le fuseau horaire restent.</translation>
    </message>
</context>
<context>
    <name>ChartLegendColumn</name>
    <message>
        <source>Chart lines: %1</source>
        <translation>Courbes du graphique&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ChartLegendRow</name>
    <message>
        <source>Hide line %1</source>
        <translation>Masquer la courbe %1</translation>
    </message>
    <message>
        <source>Show line %1</source>
        <translation>Afficher la courbe %1</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Checks of the readings</source>
        <translation>Contrôles des mesures</translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n réussi</numerusform>
            <numerusform>%n réussis</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: passed</source>
        <translation>%1&#xa0;: réussi</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>End recording?</source>
        <translation>Terminer l’enregistrement&#xa0;?</translation>
    </message>
    <message>
        <source>End recording and close</source>
        <translation>Terminer l’enregistrement et fermer</translation>
    </message>
    <message>
        <source>This window records the readings of your meters. If you close it, nothing is recorded until you open it again.</source>
        <translation>Cette fenêtre enregistre les mesures de vos compteurs. Si vous la fermez, plus rien n’est enregistré jusqu’à la prochaine ouverture.</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>Ne plus demander</translation>
    </message>
    <message>
        <source>A service of your session then records the meters while you are logged in.</source>
        <translation>Un service de votre session enregistre alors les mesures des compteurs tant que vous êtes connecté.</translation>
    </message>
    <message>
        <source>Record without a window</source>
        <translation>Enregistrer sans fenêtre</translation>
    </message>
</context>
<context>
    <name>ColumnTitle</name>
    <message>
        <source>%1, sorted by this column</source>
        <translation>%1, colonne de tri</translation>
    </message>
</context>
<context>
    <name>CommandField</name>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire&#xa0;?</translation>
    </message>
    <message>
        <source>No command name contains this text.</source>
        <translation>Aucun nom de commande ne contient ce texte.</translation>
    </message>
</context>
<context>
    <name>CommandsDialog</name>
    <message>
        <source>Send a command</source>
        <translation>Envoyer une commande</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n meters</source>
        <translation>
            <numerusform>Envoyer à %n compteur</numerusform>
            <numerusform>Envoyer à %n compteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Set tariff</source>
        <translation>Choisir le tarif</translation>
    </message>
    <message>
        <source>Reset partial meters</source>
        <translation>Remettre à zéro les compteurs partiels</translation>
    </message>
    <message>
        <source>Reset tariff hours</source>
        <translation>Remettre à zéro les heures de tarif</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Compteurs</translation>
    </message>
</context>
<context>
    <name>CommissionDialog</name>
    <message>
        <source>Acceptance run</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Begin the run</source>
        <translation>Commencer la réception</translation>
    </message>
    <message>
        <source>Prepare another run</source>
        <translation>Préparer une autre réception</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>CommissionFigure</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>allowed: %1</source>
        <translation>admis&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>CommissionForm</name>
    <message>
        <source>The run checks the meter that was just installed: identity, versions, voltages, phase sequence, a load step on each phase, wiring, the counters against the power, tariff, time and communication. It changes nothing in the meter.</source>
        <translation>La réception contrôle le compteur qui vient d’être posé&#xa0;: identité, versions, tensions, ordre des phases, un échelon de charge sur chaque phase, câblage, index comparés à la puissance, tarif, temps et communication. Elle ne modifie rien dans le compteur.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Length of the run</source>
        <translation>Durée de la réception</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>Load steps: you switch a load on at L1, L2 and L3 in turn when you are asked</source>
        <translation>Échelons de charge&#xa0;: vous enclenchez une charge sur L1, L2 et L3 à tour de rôle quand on vous le demande</translation>
    </message>
</context>
<context>
    <name>CommissionOutcome</name>
    <message>
        <source>Save as %1</source>
        <translation>Enregistrer en %1</translation>
    </message>
    <message>
        <source>Nothing has changed since then.</source>
        <translation>Rien n’a changé depuis.</translation>
    </message>
</context>
<context>
    <name>CommissionProgress</name>
    <message>
        <source>Leave this load step out</source>
        <translation>Omettre cet échelon de charge</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Annuler la réception</translation>
    </message>
    <message>
        <source>You may close this window: the run goes on as long as this meter stays in view.</source>
        <translation>Vous pouvez fermer cette fenêtre&#xa0;: la réception continue tant que ce compteur reste affiché.</translation>
    </message>
</context>
<context>
    <name>CommissionStep</name>
    <message>
        <source>Press Enter to see the figures.</source>
        <translation>Appuyez sur Entrée pour voir les valeurs.</translation>
    </message>
</context>
<context>
    <name>CommissionSteps</name>
    <message>
        <source>%1 of %2 steps are over</source>
        <translation>%1 étapes sur %2 sont terminées</translation>
    </message>
</context>
<context>
    <name>CompletenessCard</name>
    <message>
        <source>Completeness</source>
        <translation>Complétude</translation>
    </message>
    <message>
        <source>Enter a reading by hand</source>
        <translation>Saisir un relevé à la main</translation>
    </message>
    <message>
        <source>Enter a reading by hand, for the date of an exchange or for a gap</source>
        <translation>Saisir un relevé à la main, pour la date d’un remplacement ou pour une lacune</translation>
    </message>
</context>
<context>
    <name>CostCard</name>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>at your prices</source>
        <translation>à vos prix</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>%1/kWh</source>
        <translation>%1/kWh</translation>
    </message>
    <message>
        <source>several</source>
        <translation>plusieurs</translation>
    </message>
</context>
<context>
    <name>DemandCard</name>
    <message>
        <source>15-minute maximum</source>
        <translation>Maximum sur 15 minutes</translation>
    </message>
    <message>
        <source>contracted</source>
        <translation>souscrite</translation>
    </message>
    <message>
        <source>kW, each hour</source>
        <translation>kW, chaque heure</translation>
    </message>
    <message>
        <source>kW, each day</source>
        <translation>kW, chaque jour</translation>
    </message>
    <message>
        <source>kW, each month</source>
        <translation>kW, chaque mois</translation>
    </message>
    <message>
        <source>kW, each row</source>
        <translation>kW, chaque ligne</translation>
    </message>
</context>
<context>
    <name>DemoChip</name>
    <message>
        <source>simulated</source>
        <translation>simulé</translation>
    </message>
    <message>
        <source>This site does not exist. All its meters, readings and histories are simulated on this computer.</source>
        <translation>Ce site n’existe pas. Tous ses compteurs, ses mesures et ses historiques sont simulés sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>DeskSubject</name>
    <message>
        <source>Simulator</source>
        <translation>Simulateur</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>non démarré</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simulé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>éteint</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Digital input</source>
        <translation>Entrée numérique</translation>
    </message>
    <message>
        <source>Terminal cover</source>
        <translation>Cache-bornes</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>Network cable</source>
        <translation>Câble réseau</translation>
    </message>
    <message>
        <source>plugged in</source>
        <translation>branché</translation>
    </message>
    <message>
        <source>unplugged</source>
        <translation>débranché</translation>
    </message>
    <message>
        <source>Meter supply</source>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>on</source>
        <translation>présente</translation>
    </message>
    <message>
        <source>off</source>
        <translation>coupée</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registres</translation>
    </message>
    <message>
        <source>The digital input selects the tariff only if the tAr setting in SETUP 1 is diG. If it is COM, the network selects the tariff.</source>
        <translation>L’entrée numérique ne choisit le tarif que si le réglage tAr, dans SETUP 1, est diG. S’il est COM, le réseau choisit le tarif.</translation>
    </message>
    <message>
        <source>Set …</source>
        <translation>Régler …</translation>
    </message>
</context>
<context>
    <name>DiagnosisPage</name>
    <message>
        <source>What if: turn the current of L1 round</source>
        <translation>Et si&#xa0;: inverser le courant de L1</translation>
    </message>
    <message>
        <source>What if: turn the current of L2 round</source>
        <translation>Et si&#xa0;: inverser le courant de L2</translation>
    </message>
    <message>
        <source>What if: turn the current of L3 round</source>
        <translation>Et si&#xa0;: inverser le courant de L3</translation>
    </message>
    <message>
        <source>What if: reset</source>
        <translation>Et si&#xa0;: rétablir</translation>
    </message>
    <message>
        <source>Phasors: as read, side by side or what if</source>
        <translation>Vecteurs&#xa0;: tels que mesurés, côte à côte ou «&#xa0;et si&#xa0;»</translation>
    </message>
    <message>
        <source>Type readings in</source>
        <translation>Saisir des valeurs</translation>
    </message>
    <message>
        <source>Diagnose the meter in view again</source>
        <translation>Diagnostiquer de nouveau le compteur affiché</translation>
    </message>
    <message>
        <source>No meter yet</source>
        <translation>Aucun compteur</translation>
    </message>
    <message>
        <source>Add a meter by its address, or type in values that somebody reads from its display.</source>
        <translation>Ajoutez un compteur par son adresse, ou saisissez des valeurs que quelqu’un lit sur son afficheur.</translation>
    </message>
    <message>
        <source>Add a meter</source>
        <translation>Ajouter un compteur</translation>
    </message>
    <message>
        <source>The time of this meter is accelerated</source>
        <translation>Le temps de ce compteur est accéléré</translation>
    </message>
    <message>
        <source>There is no reading yet</source>
        <translation>Il n’y a pas encore de mesure</translation>
    </message>
    <message>
        <source>Readings of accelerated time are no ground for a verdict. Set its speed to ×1 on the Training page.</source>
        <translation>Les mesures d’un temps accéléré ne permettent pas de diagnostic. Réglez sa vitesse sur ×1 dans la page Formation.</translation>
    </message>
    <message>
        <source>The diagnosis begins with the first reading of this meter.</source>
        <translation>Le diagnostic commence avec la première mesure de ce compteur.</translation>
    </message>
    <message>
        <source>The meter has not answered for a time: the verdict is about its last readings.</source>
        <translation>Le compteur ne répond plus depuis un moment&#xa0;: le diagnostic porte sur ses dernières mesures.</translation>
    </message>
    <message>
        <source>These values were typed in. They are not those of the meter in view.</source>
        <translation>Ces valeurs ont été saisies. Ce ne sont pas celles du compteur affiché.</translation>
    </message>
    <message>
        <source>Save a support bundle</source>
        <translation>Enregistrer un dossier d’assistance</translation>
    </message>
    <message>
        <source>What if: a sound supply, or the one that is read</source>
        <translation>Et si&#xa0;: une alimentation saine, ou celle qui est lue</translation>
    </message>
    <message>
        <source>Acceptance run of the meter in view</source>
        <translation>Réception du compteur affiché</translation>
    </message>
    <message>
        <source>Role of the installation: consumer, producer or both</source>
        <translation>Rôle de l’installation&#xa0;: consommateur, producteur ou les deux</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DirectionChoice</name>
    <message>
        <source>export</source>
        <translation>export</translation>
    </message>
    <message>
        <source>import</source>
        <translation>import</translation>
    </message>
</context>
<context>
    <name>DisplayCard</name>
    <message>
        <source>Display</source>
        <translation>Afficheur</translation>
    </message>
    <message>
        <source>Last reading: %1.</source>
        <translation>Dernière mesure&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The meter itself may show another page.</source>
        <translation>Le compteur lui-même peut montrer une autre page.</translation>
    </message>
</context>
<context>
    <name>EarlierRun</name>
    <message>
        <source>Compare with an earlier run</source>
        <translation>Comparer à une réception antérieure</translation>
    </message>
    <message>
        <source>Do not compare</source>
        <translation>Ne pas comparer</translation>
    </message>
</context>
<context>
    <name>EditRow</name>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Supprimer %1</translation>
    </message>
</context>
<context>
    <name>EffectCard</name>
    <message>
        <source>Measured values</source>
        <translation>Valeurs mesurées</translation>
    </message>
    <message>
        <source>latest reading, time accelerated</source>
        <translation>dernière mesure, temps accéléré</translation>
    </message>
    <message>
        <source>one reading per second</source>
        <translation>une mesure par seconde</translation>
    </message>
    <message>
        <source>Neutral current: %1 A</source>
        <translation>Courant du neutre&#xa0;: %1 A</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>ordre</translation>
    </message>
    <message>
        <source>Phase sequence: %1</source>
        <translation>Ordre des phases&#xa0;: %1</translation>
    </message>
    <message>
        <source>Frequency: %1</source>
        <translation>Fréquence&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>EnergiesCard</name>
    <message>
        <source>Energies</source>
        <translation>Énergies</translation>
    </message>
    <message>
        <source>Totals or partial meters</source>
        <translation>Totaux ou compteurs partiels</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Partiels</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Energy balance: imported minus exported</source>
        <translation>Bilan d’énergie&#xa0;: importée moins exportée</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>kvarh</source>
        <translation>kvarh</translation>
    </message>
    <message>
        <source>* fewer decimals</source>
        <translation>* moins de décimales</translation>
    </message>
    <message>
        <source>Send a command to this meter</source>
        <translation>Envoyer une commande à ce compteur</translation>
    </message>
</context>
<context>
    <name>EnergyBox</name>
    <message>
        <source>Not counted so far: %1 %2. %3</source>
        <translation>Non compté jusqu’ici&#xa0;: %1 %2. %3</translation>
    </message>
    <message>
        <source>Not counted so far</source>
        <translation>Non compté jusqu’ici</translation>
    </message>
</context>
<context>
    <name>EnergyChartCard</name>
    <message>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
    <message>
        <source>data</source>
        <translation>lu</translation>
    </message>
</context>
<context>
    <name>EnergyPage</name>
    <message>
        <source>Show the period before</source>
        <translation>Afficher la période précédente</translation>
    </message>
    <message>
        <source>Show the next period</source>
        <translation>Afficher la période suivante</translation>
    </message>
    <message>
        <source>Show the present period</source>
        <translation>Afficher la période en cours</translation>
    </message>
    <message>
        <source>Do not compare with the period before</source>
        <translation>Ne pas comparer à la période précédente</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>Comparer à la période précédente</translation>
    </message>
    <message>
        <source>Save the energies as CSV</source>
        <translation>Enregistrer les énergies en CSV</translation>
    </message>
    <message>
        <source>Edit the prices</source>
        <translation>Modifier les prix</translation>
    </message>
    <message>
        <source>Enter a reading by hand</source>
        <translation>Saisir un relevé à la main</translation>
    </message>
    <message>
        <source>Edit the virtual meters</source>
        <translation>Modifier les compteurs virtuels</translation>
    </message>
    <message>
        <source>No readings are recorded</source>
        <translation>Aucune mesure n’est enregistrée</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
    <message>
        <source>No recorded meter</source>
        <translation>Aucun compteur dont les mesures sont enregistrées</translation>
    </message>
    <message>
        <source>Add a meter</source>
        <translation>Ajouter un compteur</translation>
    </message>
    <message>
        <source>Nothing was recorded in %1</source>
        <translation>Rien n’a été enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>The first energies appear when a quarter-hour is over.</source>
        <translation>Les premières énergies apparaissent à la fin d’un quart d’heure.</translation>
    </message>
    <message>
        <source>Energy is calculated from recorded readings, but no site database is open. The Settings page gives the reason.</source>
        <translation>L’énergie est calculée à partir des mesures enregistrées, mais aucune base de données du site n’est ouverte. La page Réglages en donne la raison.</translation>
    </message>
    <message>
        <source>Calculate again</source>
        <translation>Recalculer</translation>
    </message>
    <message>
        <source>Energy is calculated for the meters of the site. The simulated meter and meters that you gave for this session only are not recorded.</source>
        <translation>L’énergie est calculée pour les compteurs du site. Les mesures du compteur simulé et des compteurs indiqués pour cette seule session ne sont pas enregistrées.</translation>
    </message>
    <message>
        <source>The recorded readings begin later, or the meter was not read.</source>
        <translation>Les mesures enregistrées commencent plus tard, ou le compteur n’a pas été lu.</translation>
    </message>
    <message>
        <source>Save the energy report as PDF</source>
        <translation>Enregistrer le rapport d’énergie en PDF</translation>
    </message>
    <message>
        <source>No energy in %1 yet</source>
        <translation>Encore aucune énergie pour %1</translation>
    </message>
</context>
<context>
    <name>EnergyRowsCard</name>
    <message>
        <source>Energies of %1</source>
        <translation>Énergies&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>EnergyTable</name>
    <message>
        <source>Partial energies</source>
        <translation>Énergies partielles</translation>
    </message>
    <message>
        <source>Total energies</source>
        <translation>Énergies totales</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>partiel</translation>
    </message>
    <message>
        <source>since first power-up</source>
        <translation>depuis l’origine</translation>
    </message>
    <message>
        <source>T1</source>
        <translation>T1</translation>
    </message>
    <message>
        <source>T2</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Tariff %1, in progress</source>
        <translation>Tarif %1, en cours</translation>
    </message>
    <message>
        <source>Tariff %1</source>
        <translation>Tarif %1</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>Energy counted during tariff %1, which is in progress now.</source>
        <translation>Énergie comptée pendant le tarif %1, actuellement en cours.</translation>
    </message>
    <message>
        <source>Energy counted during tariff %1.</source>
        <translation>Énergie comptée pendant le tarif %1.</translation>
    </message>
</context>
<context>
    <name>EntriesDialog</name>
    <message>
        <source>Enter a reading by hand</source>
        <translation>Saisir un relevé à la main</translation>
    </message>
    <message>
        <source>Add the reading</source>
        <translation>Ajouter le relevé</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Reading of the total</source>
        <translation>Relevé du total</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Enter a register as you read it on the display, for example if a meter was exchanged or was not read for a time. It counts like a reading of the meter, and the page says that it was entered by hand.</source>
        <translation>Saisissez un registre tel que vous le lisez sur l’afficheur, par exemple si un compteur a été remplacé ou n’a pas été lu pendant un temps. Il compte comme une mesure du compteur, et la page indique qu’il a été saisi à la main.</translation>
    </message>
    <message>
        <source>12345.67</source>
        <translation>12345,67</translation>
    </message>
    <message>
        <source>Add it all the same</source>
        <translation>Ajouter quand même</translation>
    </message>
    <message>
        <source>Comparing with the stored readings …</source>
        <translation>Comparaison avec les relevés enregistrés …</translation>
    </message>
    <message>
        <source>T1 (optional)</source>
        <translation>T1 (facultatif)</translation>
    </message>
    <message>
        <source>T2 (optional)</source>
        <translation>T2 (facultatif)</translation>
    </message>
</context>
<context>
    <name>ExchangeNotice</name>
    <message>
        <source>The meter was exchanged</source>
        <translation>Le compteur a été remplacé</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Corriger l’adresse</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Readings as CSV</source>
        <translation>Mesures au format CSV</translation>
    </message>
    <message>
        <source>Charts and table as a picture</source>
        <translation>Graphiques et tableau en image</translation>
    </message>
    <message>
        <source>Copy the charts and the table as a picture</source>
        <translation>Copier les graphiques et le tableau en image</translation>
    </message>
</context>
<context>
    <name>FaultRow</name>
    <message>
        <source>on</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>FaultsCard</name>
    <message>
        <source>Faults</source>
        <translation>Défauts</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout supprimer</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>FlipButton</name>
    <message>
        <source>Turn the current of L%1 round</source>
        <translation>Inverser le courant de L%1</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>inversé</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>inverser</translation>
    </message>
</context>
<context>
    <name>FrameCard</name>
    <message>
        <source>Frame</source>
        <translation>Trame</translation>
    </message>
    <message>
        <source>Bytes of the frame</source>
        <translation>Octets de la trame</translation>
    </message>
    <message>
        <source>Choose a frame to read it byte by byte.</source>
        <translation>Choisissez une trame pour la lire octet par octet.</translation>
    </message>
</context>
<context>
    <name>FramesCard</name>
    <message>
        <source>Frames</source>
        <translation>Trames</translation>
    </message>
    <message>
        <source>Resume the list of frames</source>
        <translation>Reprendre la liste des trames</translation>
    </message>
    <message>
        <source>Pause the list of frames</source>
        <translation>Mettre en pause la liste des trames</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Copy the list of frames</source>
        <translation>Copier la liste des trames</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Maj+F</translation>
    </message>
    <message>
        <source>Save pcapng</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the frames for Wireshark</source>
        <translation>Enregistrer les trames pour Wireshark (pcapng)</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Kind of frames</source>
        <translation>Sorte de trames</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>trans.</source>
        <translation>trans.</translation>
    </message>
    <message>
        <source>what</source>
        <translation>contenu</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>No frame was sent or received yet.</source>
        <translation>Aucune trame n’a encore été envoyée ni reçue.</translation>
    </message>
    <message>
        <source>The log has no frame of this kind.</source>
        <translation>Le journal ne contient aucune trame de cette sorte.</translation>
    </message>
</context>
<context>
    <name>FreeReadCard</name>
    <message>
        <source>Free read</source>
        <translation>Lecture libre</translation>
    </message>
    <message>
        <source>function 3, inside one block, up to 125 words; nothing is written</source>
        <translation>fonction 3, dans un bloc, 125 mots au plus&#xa0;; rien n’est écrit</translation>
    </message>
    <message>
        <source>First address</source>
        <translation>Première adresse</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>Afficher en</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>The words that the meter answers appear here.</source>
        <translation>Les mots de la réponse du compteur apparaissent ici.</translation>
    </message>
    <message>
        <source>What the meter answers</source>
        <translation>Ce que le compteur répond</translation>
    </message>
</context>
<context>
    <name>FrontCard</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>LED, 1000 imp/kWh</source>
        <translation>LED, 1000 imp/kWh</translation>
    </message>
    <message>
        <source>Pulse output, 100 Wh</source>
        <translation>Sortie d’impulsions, 100 Wh</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Open the presenter, which enlarges the front and shows each key press</source>
        <translation>Ouvrir la présentation, qui agrandit la face avant et montre chaque appui</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
</context>
<context>
    <name>FrontKeys</name>
    <message>
        <source>Front of the meter: ↑ is UP, Enter is ENTER, S is SET</source>
        <translation>Face avant du compteur&#xa0;: ↑ pour UP, Entrée pour ENTER, S pour SET</translation>
    </message>
</context>
<context>
    <name>HeaderSubject</name>
    <message>
        <source>Tariff %1 is in progress: the meter counts the energy in the registers of this tariff.</source>
        <translation>Le tarif %1 est en cours&#xa0;: le compteur compte l’énergie dans les registres de ce tarif.</translation>
    </message>
    <message>
        <source>The tariff in progress is unknown.</source>
        <translation>Le tarif en cours est inconnu.</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Help: %1</source>
        <translation>Aide&#xa0;: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>HideDialog</name>
    <message>
        <source>30 minutes</source>
        <translation>30 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 heures</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 heures</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3 jours</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Take “%1” out of service?</source>
        <translation>Mettre «&#xa0;%1&#xa0;» hors service&#xa0;?</translation>
    </message>
    <message>
        <source>Shelve “%1”?</source>
        <translation>Suspendre «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>“%1” has ended meanwhile. Nothing is taken out of service.</source>
        <translation>«&#xa0;%1&#xa0;» a disparu entre-temps. Rien n’est mis hors service.</translation>
    </message>
    <message>
        <source>“%1” has ended meanwhile. Nothing is shelved.</source>
        <translation>«&#xa0;%1&#xa0;» a disparu entre-temps. Rien n’est suspendu.</translation>
    </message>
    <message>
        <source>The alarm is hidden until somebody returns it to service. Until then nobody is told of it, however often its condition is met.</source>
        <translation>L’alarme est masquée jusqu’à ce que quelqu’un la remette en service. D’ici là, personne n’en est averti, même si sa condition est souvent remplie.</translation>
    </message>
    <message>
        <source>The alarm is hidden for this time. Afterwards it is announced again if its condition is still met.</source>
        <translation>L’alarme est masquée pendant cette durée. Ensuite, elle est annoncée de nouveau si sa condition est encore remplie.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Why it is hidden</source>
        <translation>Pourquoi elle est masquée</translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>a list of meters as a CSV file</source>
        <translation>une liste de compteurs en fichier CSV</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Lines of %1</source>
        <translation>Lignes de %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import %1 of %2</source>
        <translation>Importer %1 sur %2</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>Line %1: %2, %3, %4</source>
        <translation>Ligne %1&#xa0;: %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>KeyTrail</name>
    <message>
        <source>none yet</source>
        <translation>aucune pour l’instant</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Display on a wall</source>
        <translation>Écran mural</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 sur %3</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>mesure %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simulé</translation>
    </message>
</context>
<context>
    <name>KioskAlarms</name>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>lecture impossible</translation>
    </message>
    <message>
        <source>no alarm is open</source>
        <translation>aucune alarme ouverte</translation>
    </message>
</context>
<context>
    <name>KioskLoads</name>
    <message>
        <source>Largest loads</source>
        <translation>Charges les plus fortes</translation>
    </message>
    <message>
        <source>no meter imports power</source>
        <translation>aucun compteur n’importe de puissance</translation>
    </message>
    <message>
        <source>← exported</source>
        <translation>← exportée</translation>
    </message>
</context>
<context>
    <name>KioskMeter</name>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>No meter</source>
        <translation>Aucun compteur</translation>
    </message>
    <message>
        <source>Values now</source>
        <translation>Valeurs actuelles</translation>
    </message>
</context>
<context>
    <name>KioskSite</name>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>All meters</source>
        <translation>Tous les compteurs</translation>
    </message>
    <message>
        <source>Active power now</source>
        <translation>Puissance active actuelle</translation>
    </message>
    <message>
        <source>kW, half hours</source>
        <translation>kW, demi-heures</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>Energy today</source>
        <translation>Énergie du jour</translation>
    </message>
</context>
<context>
    <name>KpiCard</name>
    <message>
        <source>not read yet</source>
        <translation>pas encore lu</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <extracomment>The name of the language that you translate into, in that language: &quot;Français&quot;</extracomment>
        <translation>Français</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>Led</name>
    <message>
        <source>imp/kWh</source>
        <translation>imp/kWh</translation>
    </message>
    <message>
        <source>LED, 1000 pulses per kilowatt-hour, now %1</source>
        <translation>LED, 1000 impulsions par kilowattheure, maintenant %1</translation>
    </message>
    <message>
        <source>LED, 1000 pulses per kilowatt-hour, off</source>
        <translation>LED, 1000 impulsions par kilowattheure, éteinte</translation>
    </message>
</context>
<context>
    <name>LinkDetail</name>
    <message>
        <source>no Modbus frame</source>
        <translation>pas une trame Modbus</translation>
    </message>
    <message>
        <source>only %1 bytes</source>
        <translation>%1 octets seulement</translation>
    </message>
    <message>
        <source>transaction %1, not %2</source>
        <translation>transaction %1 au lieu de %2</translation>
    </message>
    <message>
        <source>protocol %1, not 0</source>
        <translation>protocole %1 au lieu de 0</translation>
    </message>
    <message>
        <source>unit %1, not %2</source>
        <translation>unité %1 au lieu de %2</translation>
    </message>
    <message>
        <source>function %1, not %2</source>
        <translation>fonction %1 au lieu de %2</translation>
    </message>
    <message>
        <source>length %1, not %2</source>
        <translation>longueur %1 au lieu de %2</translation>
    </message>
    <message>
        <source>%1 bytes, not %2</source>
        <translation>%1 octets au lieu de %2</translation>
    </message>
    <message>
        <source>Modbus exception %1</source>
        <translation>exception Modbus %1</translation>
    </message>
    <message>
        <source>bytes that were not requested</source>
        <translation>des octets qui n’ont pas été demandés</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>What is wrong with an answer, and the block of registers that was read: &quot;unit 7, not 5 for metrology&quot;</extracomment>
        <translation>%1, bloc %2</translation>
    </message>
    <message>
        <source>another meter answers now</source>
        <translation>un autre compteur répond désormais</translation>
    </message>
    <message>
        <source>%1 was repeated, not %2</source>
        <translation>%1 a été répété, et non %2</translation>
    </message>
</context>
<context>
    <name>LinkError</name>
    <message>
        <source>this host name does not exist%1. Check the spelling.</source>
        <translation>ce nom d’hôte n’existe pas%1. Vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>the host name could not be resolved in time%1. Check the network, or use the IP address.</source>
        <translation>le nom d’hôte n’a pas pu être résolu à temps%1. Vérifiez le réseau ou utilisez l’adresse IP.</translation>
    </message>
    <message>
        <source>the host cannot be reached%1. Check the address, the cable and the supply.</source>
        <translation>l’hôte est inaccessible%1. Vérifiez l’adresse, le câble et l’alimentation.</translation>
    </message>
    <message>
        <source>the host accepted the connection but did not answer in time%1.</source>
        <translation>l’hôte a accepté la connexion mais n’a pas répondu à temps%1.</translation>
    </message>
    <message>
        <source>the meter closed the connection%1.</source>
        <translation>le compteur a fermé la connexion%1.</translation>
    </message>
    <message>
        <source>this device is not a COUNTIS E27 or E28%1.</source>
        <translation>cet appareil n’est pas un COUNTIS E27 ou E28%1.</translation>
    </message>
    <message>
        <source>the answer does not match the request%1.</source>
        <translation>la réponse ne correspond pas à la requête%1.</translation>
    </message>
    <message>
        <source>the meter refused to answer%1.</source>
        <translation>le compteur a refusé de répondre%1.</translation>
    </message>
    <message>
        <source>the program can read at most 900 meters%1.</source>
        <translation>le programme peut lire au plus 900 compteurs%1.</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>connexion refusée</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>no route to the host</source>
        <translation>aucune route vers l’hôte</translation>
    </message>
    <message>
        <source>network unreachable</source>
        <translation>réseau inaccessible</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the device at this address does not use Modbus%1. Check the address and the port.</source>
        <translation>l’appareil à cette adresse n’utilise pas Modbus%1. Vérifiez l’adresse et le port.</translation>
    </message>
    <message>
        <source>the host can be reached, but nothing answers on this port%1. Check the port. If the meter has just started, wait.</source>
        <translation>l’hôte est joignable, mais rien ne répond sur ce port%1. Vérifiez le port. Si le compteur vient de démarrer, attendez.</translation>
    </message>
    <message>
        <source>the host answers, but unit %2 does not answer%1. Check the unit (Addr on the display).</source>
        <translation>l’hôte répond, mais l’unité %2 ne répond pas%1. Vérifiez l’unité (Addr sur l’afficheur).</translation>
    </message>
    <message>
        <source>no collector has recorded this meter for some seconds%1. If this lasts, check the collectors.</source>
        <translation>aucun collecteur n’a enregistré ce compteur depuis quelques secondes%1. Si cela dure, vérifiez les collecteurs.</translation>
    </message>
</context>
<context>
    <name>LiveCard</name>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Resume the charts</source>
        <translation>Reprendre les courbes</translation>
    </message>
    <message>
        <source>Pause the charts</source>
        <translation>Figer les courbes</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Quantities shown</source>
        <translation>Grandeurs affichées</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>The Left and Right keys move the cursor. Esc hides it.</source>
        <translation>Les flèches gauche et droite déplacent le curseur. Échap le masque.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Active power, voltage, current and power factor</source>
        <translation>Puissance active, tension, courant et facteur de puissance</translation>
    </message>
    <message>
        <source>Active power, voltage and current</source>
        <translation>Puissance active, tension et courant</translation>
    </message>
    <message>
        <source>Active, reactive and apparent power</source>
        <translation>Puissances active, réactive et apparente</translation>
    </message>
    <message>
        <source>Phase-to-neutral and phase-to-phase voltage</source>
        <translation>Tensions simples et composées</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Courant</translation>
    </message>
    <message>
        <source>Power factor: inductive if positive, capacitive if negative</source>
        <translation>Facteur de puissance&#xa0;: inductif si positif, capacitif si négatif</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Charts: %1</source>
        <translation>Courbes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>LoadColumn</name>
    <message>
        <source>P %1: %2 kW</source>
        <translation>P %1&#xa0;: %2 kW</translation>
    </message>
    <message>
        <source>Current %1</source>
        <translation>Courant %1</translation>
    </message>
    <message>
        <source>Angle %1</source>
        <translation>Angle %1</translation>
    </message>
    <message>
        <source>Harmonic %1 of %2</source>
        <translation>Harmonique %1 de %2</translation>
    </message>
    <message>
        <source>Direction %1</source>
        <translation>Sens %1</translation>
    </message>
    <message>
        <source>I %1, measured: %2 A</source>
        <translation>I %1, mesuré&#xa0;: %2 A</translation>
    </message>
</context>
<context>
    <name>LoadsCard</name>
    <message>
        <source>Loads</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>harmonic</source>
        <translation>harmonique</translation>
    </message>
    <message>
        <source>Order of the harmonic</source>
        <translation>Rang de l’harmonique</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Courant</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Harm. %1</source>
        <translation>Harm. %1</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – countis</source>
        <translation>%1 – countis</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simulé)</translation>
    </message>
    <message>
        <source>Demo site</source>
        <translation>Site de démonstration</translation>
    </message>
    <message>
        <source>replay of %1</source>
        <translation>relecture de %1</translation>
    </message>
    <message>
        <source>%1 (%2) – countis</source>
        <translation>%1 (%2) – countis</translation>
    </message>
</context>
<context>
    <name>MenuMapCard</name>
    <message>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>ENTER: next menu, UP: next page</source>
        <translation>ENTER&#xa0;: menu suivant, UP&#xa0;: page suivante</translation>
    </message>
    <message>
        <source>Menu map</source>
        <translation>Plan des menus</translation>
    </message>
    <message>
        <source>The arrow keys choose a page, Enter shows the page.</source>
        <translation>Les flèches choisissent une page, Entrée affiche la page.</translation>
    </message>
</context>
<context>
    <name>MenuMapRow</name>
    <message>
        <source>%1, page %2</source>
        <translation>%1, page %2</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>&quot;%1&quot; (%2 bytes)</source>
        <translation>«&#xa0;%1&#xa0;» (%2&#xa0;octets)</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1, and the protocol faults, whose names begin with &quot;protocol-&quot;</source>
        <translation>%1, ainsi que les défauts du protocole, dont le nom commence par «&#xa0;protocol-&#xa0;»</translation>
    </message>
    <message>
        <source>all, or the name of a fault</source>
        <translation>all, ou le nom d’un défaut</translation>
    </message>
    <message>
        <source>(0: all)</source>
        <translation>(0&#xa0;: toutes)</translation>
    </message>
    <message>
        <source>places</source>
        <translation>places</translation>
    </message>
    <message>
        <source>phase and with must be two different phases</source>
        <translation>phase et with doivent être deux phases différentes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1 is not a whole number</source>
        <translation>%1 n’est pas un nombre entier</translation>
    </message>
    <message>
        <source>%1 must be KEY=VALUE</source>
        <translation>%1 doit être de la forme CLÉ=VALEUR</translation>
    </message>
    <message>
        <source>there is no parameter %1</source>
        <translation>il n’y a pas de paramètre %1</translation>
    </message>
    <message>
        <source>%1 is given twice; remove one</source>
        <translation>%1 est donné deux fois&#xa0;; supprimez-en un</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 manque</translation>
    </message>
    <message>
        <source>a whole number from %1</source>
        <translation>un nombre entier de %1</translation>
    </message>
    <message>
        <source>there is no fault %1</source>
        <translation>il n’y a pas de défaut %1</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>degrés</translation>
    </message>
    <message>
        <source>% of the fundamental</source>
        <translation>% du fondamental</translation>
    </message>
    <message>
        <source>has %1 values; give 24, one for each hour from 0 h to 23 h</source>
        <translation>a %1 valeurs&#xa0;; donnez-en 24, une par heure de 0&#xa0;h à 23&#xa0;h</translation>
    </message>
    <message>
        <source>degrees, lagging positive</source>
        <translation>degrés, positifs si le courant est en retard</translation>
    </message>
    <message>
        <source>123 or 132</source>
        <translation>123 ou 132</translation>
    </message>
    <message>
        <source>%1 cannot be set</source>
        <translation>%1 n’est pas réglable</translation>
    </message>
    <message>
        <source>%1 must be KEY=VALUE; keys: %2</source>
        <translation>%1 doit être de la forme CLÉ=VALEUR&#xa0;; clés&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is not a time; allowed: 0 to 31536000 s, for example 90, 90 s, 5 min or 2 h</source>
        <translation>%1 n’est pas un instant&#xa0;; admis&#xa0;: 0 à 31536000 s, par exemple 90, 90 s, 5 min ou 2 h</translation>
    </message>
    <message>
        <source>does nothing; give at least one of: %1</source>
        <translation>ne fait rien&#xa0;; donnez au moins l’une des clés&#xa0;: %1</translation>
    </message>
    <message>
        <source>the scenario file %1</source>
        <translation>le fichier de scénario %1</translation>
    </message>
    <message>
        <source>there is neither a file nor a scenario %1; scenarios: %2; built-in loads: %3</source>
        <translation>il n’y a ni fichier ni scénario %1&#xa0;; scénarios&#xa0;: %2&#xa0;; charges intégrées&#xa0;: %3</translation>
    </message>
    <message>
        <source>the load file %1</source>
        <translation>le fichier de charge %1</translation>
    </message>
    <message>
        <source>there is neither a file nor a load %1; built-in loads: %2</source>
        <translation>il n’y a ni fichier ni charge %1&#xa0;; charges intégrées&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 à %2 %3</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 est hors plage</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1; allowed: %2</source>
        <translation>%1&#xa0;; admis&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 est inconnu</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 n’est pas un nombre</translation>
    </message>
    <message>
        <source>its symbolic links form a loop</source>
        <translation>ses liens symboliques forment une boucle</translation>
    </message>
    <message>
        <source>it is a symbolic link to a file that does not exist</source>
        <translation>c’est un lien symbolique vers un fichier qui n’existe pas</translation>
    </message>
    <message>
        <source>it is a folder; allowed: a regular file</source>
        <translation>c’est un dossier&#xa0;; admis&#xa0;: un fichier ordinaire</translation>
    </message>
    <message>
        <source>it is a pipe; allowed: a regular file</source>
        <translation>c’est un tube&#xa0;; admis&#xa0;: un fichier ordinaire</translation>
    </message>
    <message>
        <source>it is a device; allowed: a regular file</source>
        <translation>c’est un périphérique&#xa0;; admis&#xa0;: un fichier ordinaire</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>impossible de lire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is too large; allowed: at most 256 KiB</source>
        <translation>%1 est trop volumineux&#xa0;; admis&#xa0;: 256 Kio au plus</translation>
    </message>
    <message>
        <source>this is not a text file: it contains the byte %1; allowed: YAML in UTF-8</source>
        <translation>ce n’est pas un fichier texte&#xa0;: il contient l’octet %1&#xa0;; admis&#xa0;: du YAML en UTF-8</translation>
    </message>
    <message>
        <source>this is not a text file: it contains the control character %1; allowed: YAML in UTF-8</source>
        <translation>ce n’est pas un fichier texte&#xa0;: il contient le caractère de contrôle %1&#xa0;; admis&#xa0;: du YAML en UTF-8</translation>
    </message>
    <message>
        <source>the file has too many values; allowed: at most %1</source>
        <translation>le fichier a trop de valeurs&#xa0;; admis&#xa0;: %1 au plus</translation>
    </message>
    <message>
        <source>this is not valid YAML: %1 is not allowed here</source>
        <translation>ce n’est pas du YAML valable&#xa0;: %1 n’est pas permis ici</translation>
    </message>
    <message>
        <source>a second document begins here; allowed: one per file</source>
        <translation>un deuxième document commence ici&#xa0;; admis&#xa0;: un par fichier</translation>
    </message>
    <message>
        <source>brackets or lists are nested too deeply</source>
        <translation>des crochets ou des listes sont imbriqués trop profondément</translation>
    </message>
    <message>
        <source>this is not valid YAML: %1</source>
        <translation>ce n’est pas du YAML valable&#xa0;: %1</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>doit être un nombre entier</translation>
    </message>
    <message>
        <source>the value is missing</source>
        <translation>la valeur manque</translation>
    </message>
    <message>
        <source>must be a single value</source>
        <translation>doit être une seule valeur</translation>
    </message>
    <message>
        <source>is %1 bytes long; allowed: at most %2</source>
        <translation>a une longueur de %1 octets&#xa0;; admis&#xa0;: %2 au plus</translation>
    </message>
    <message>
        <source>contains a control character</source>
        <translation>contient un caractère de contrôle</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>doit être une liste</translation>
    </message>
    <message>
        <source>has %1 items; allowed: at most %2</source>
        <translation>a %1 éléments&#xa0;; admis&#xa0;: %2 au plus</translation>
    </message>
    <message>
        <source>must be a map of: %1</source>
        <translation>doit être une table de&#xa0;: %1</translation>
    </message>
    <message>
        <source>a key must be a single word</source>
        <translation>une clé doit être un seul mot</translation>
    </message>
    <message>
        <source>there is no key %1 here</source>
        <translation>il n’y a pas de clé %1 ici</translation>
    </message>
    <message>
        <source>the key %1 is given twice; remove one</source>
        <translation>la clé %1 est donnée deux fois&#xa0;; supprimez-en une</translation>
    </message>
    <message>
        <source>the key %1 is missing</source>
        <translation>la clé %1 manque</translation>
    </message>
    <message>
        <source>%1 is not a key</source>
        <translation>%1 n’est pas une touche</translation>
    </message>
    <message>
        <source>%1 names the same key twice</source>
        <translation>%1 nomme deux fois la même touche</translation>
    </message>
    <message>
        <source>%1 must be a number from 1 to 86400, or max</source>
        <translation>%1 doit être un nombre de 1 à 86400, ou max</translation>
    </message>
    <message>
        <source>%1 must be auto, sampled or phasor</source>
        <translation>%1 doit être auto, sampled ou phasor</translation>
    </message>
    <message>
        <source>standard input cannot be read: %1</source>
        <translation>l’entrée standard ne peut pas être lue&#xa0;: %1</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the line is too long; allowed: at most %1 characters</source>
        <translation>la ligne est trop longue&#xa0;; admis&#xa0;: %1 caractères au plus</translation>
    </message>
    <message>
        <source>%1; allowed: UP, ENTER and SET, joined by + and followed by the seconds to hold them (&quot;UP+ENTER 3.2&quot;); &quot;press KEYS&quot;; &quot;release&quot;; &quot;wait SECONDS&quot;; &quot;cover open&quot;; &quot;cover close&quot;; &quot;input on&quot;; &quot;input off&quot;</source>
        <translation>%1&#xa0;; admis&#xa0;: UP, ENTER et SET, joints par + et suivis de la durée d’appui en secondes («&#xa0;UP+ENTER 3.2&#xa0;»)&#xa0;; «&#xa0;press TOUCHES&#xa0;»&#xa0;; «&#xa0;release&#xa0;»&#xa0;; «&#xa0;wait SECONDES&#xa0;»&#xa0;; «&#xa0;cover open&#xa0;»&#xa0;; «&#xa0;cover close&#xa0;»&#xa0;; «&#xa0;input on&#xa0;»&#xa0;; «&#xa0;input off&#xa0;»</translation>
    </message>
    <message>
        <source>%1 must be a number of seconds, at least 0 and at most %2</source>
        <translation>%1 doit être un nombre de secondes, au moins 0 et au plus %2</translation>
    </message>
    <message>
        <source>%1 must be a number of seconds, above 0 and at most %2</source>
        <translation>%1 doit être un nombre de secondes, supérieur à 0 et au plus %2</translation>
    </message>
    <message>
        <source>%1 is not possible for the cover</source>
        <translation>%1 n’est pas possible pour le cache-bornes</translation>
    </message>
    <message>
        <source>%1 is not possible for the digital input</source>
        <translation>%1 n’est pas possible pour l’entrée numérique</translation>
    </message>
    <message>
        <source>%1 is one word too many</source>
        <translation>%1 est un mot de trop</translation>
    </message>
    <message>
        <source>%1 must be followed by another word</source>
        <translation>%1 doit être suivi d’un autre mot</translation>
    </message>
    <message>
        <source>the bundled simulator: %1</source>
        <translation>le simulateur intégré&#xa0;: %1</translation>
    </message>
    <message>
        <source>it is too long to be a meter&apos;s memory; name another file</source>
        <translation>il est trop long pour être la mémoire d’un compteur&#xa0;; nommez un autre fichier</translation>
    </message>
    <message>
        <source>another meter uses it; name a different file for each meter</source>
        <translation>un autre compteur l’utilise&#xa0;; nommez un fichier différent pour chaque compteur</translation>
    </message>
    <message>
        <source>there are already %1 such files</source>
        <translation>il y a déjà %1 fichiers de ce nom</translation>
    </message>
    <message>
        <source>cannot use &quot;%1&quot; as a meter&apos;s memory: %2</source>
        <translation>impossible d’utiliser «&#xa0;%1&#xa0;» comme mémoire d’un compteur&#xa0;: %2</translation>
    </message>
    <message>
        <source>a newer version of countis-sim wrote it; use that version or name another file</source>
        <translation>une version plus récente de countis-sim l’a écrit&#xa0;; utilisez cette version ou nommez un autre fichier</translation>
    </message>
    <message>
        <source>it does not hold a meter&apos;s memory; name another file</source>
        <translation>il ne contient pas la mémoire d’un compteur&#xa0;; nommez un autre fichier</translation>
    </message>
    <message>
        <source>%1 meters need %2 open files, but this process may open only %3: raise the limit (ulimit -n %2) or simulate fewer meters</source>
        <translation>%1 compteurs demandent %2 fichiers ouverts, mais ce processus ne peut en ouvrir que %3&#xa0;: relevez la limite (ulimit -n %2) ou simulez moins de compteurs</translation>
    </message>
    <message>
        <source>DHCP cannot listen on %1: %2</source>
        <translation>DHCP ne peut pas écouter sur %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 must be an IPv4 address, with or without a port; examples: 192.168.0.1, 127.0.0.1:1123</source>
        <translation>%1 doit être une adresse IPv4, avec ou sans port&#xa0;; exemples&#xa0;: 192.168.0.1, 127.0.0.1:1123</translation>
    </message>
    <message>
        <source>%1 cannot be the address of a time server</source>
        <translation>%1 ne peut pas être l’adresse d’un serveur de temps</translation>
    </message>
    <message>
        <source>DHCP cannot use the interface %1: %2</source>
        <translation>DHCP ne peut pas utiliser l’interface %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>DHCP on %1 needs the right to send raw packets and to set addresses: run countis-sim as root, or give it CAP_NET_RAW and CAP_NET_ADMIN (setcap cap_net_raw,cap_net_admin+ep countis-sim)</source>
        <translation>DHCP sur %1 demande le droit d’envoyer des paquets bruts et d’attribuer des adresses&#xa0;: lancez countis-sim en tant que root, ou donnez-lui CAP_NET_RAW et CAP_NET_ADMIN (setcap cap_net_raw,cap_net_admin+ep countis-sim)</translation>
    </message>
    <message>
        <source>%1 is not the name of a network interface; &quot;ip link&quot; lists them</source>
        <translation>%1 n’est pas le nom d’une interface réseau&#xa0;; «&#xa0;ip link&#xa0;» les énumère</translation>
    </message>
    <message>
        <source>there is no network interface %1; &quot;ip link&quot; lists them</source>
        <translation>il n’y a pas d’interface réseau %1&#xa0;; «&#xa0;ip link&#xa0;» les énumère</translation>
    </message>
    <message>
        <source>DHCP needs an Ethernet interface, and %1 is not one</source>
        <translation>DHCP demande une interface Ethernet, et %1 n’en est pas une</translation>
    </message>
    <message>
        <source>the address could not be set on %1: %2</source>
        <translation>l’adresse n’a pas pu être attribuée à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the address could not be removed from %1: %2</source>
        <translation>l’adresse n’a pas pu être retirée de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the port is in use</source>
        <translation>le port est déjà utilisé</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>impossible d’écouter sur %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is not an IP address to listen on</source>
        <translation>%1 n’est pas une adresse IP sur laquelle écouter</translation>
    </message>
    <message>
        <source>Switch on a load on this phase: if its current stays 0, the current is not measured.</source>
        <translation>Mettez une charge en marche sur cette phase&#xa0;: si son courant reste à 0, le courant n’est pas mesuré.</translation>
    </message>
    <message>
        <source>Nothing needs to be checked.</source>
        <translation>Il n’y a rien à contrôler.</translation>
    </message>
    <message>
        <source>Danger: isolate the installation first. Then have an electrician measure the voltages of the supply.</source>
        <translation>Danger&#xa0;: consignez d’abord l’installation. Faites ensuite mesurer les tensions du réseau par un électricien.</translation>
    </message>
    <message>
        <source>Danger: the loads get up to 400 V. Isolate the installation now. Then have an electrician check which wire is at the terminal N.</source>
        <translation>Danger&#xa0;: les charges reçoivent jusqu’à 400 V. Consignez l’installation maintenant. Faites ensuite contrôler par un électricien quel conducteur arrive à la borne N.</translation>
    </message>
    <message>
        <source>Danger: the loads get too high a voltage. Isolate the installation now. Then have an electrician check the neutral from the supply to the meter.</source>
        <translation>Danger&#xa0;: les charges reçoivent une tension trop élevée. Consignez l’installation maintenant. Faites ensuite contrôler par un électricien le neutre entre le réseau et le compteur.</translation>
    </message>
    <message>
        <source>Danger: the terminals may become too hot. Reduce the load now, and compare the rating of the protection with the 80 A of the meter.</source>
        <translation>Danger&#xa0;: les bornes peuvent trop chauffer. Réduisez la charge maintenant, et comparez le calibre de la protection aux 80 A du compteur.</translation>
    </message>
    <message>
        <source>Have an electrician measure the voltages of the supply at the meter.</source>
        <translation>Faites mesurer par un électricien les tensions du réseau au compteur.</translation>
    </message>
    <message>
        <source>Check the fuse and the supply of the missing phase, then the wire to its terminal.</source>
        <translation>Contrôlez le fusible et le réseau de la phase absente, puis le conducteur jusqu’à sa borne.</translation>
    </message>
    <message>
        <source>Have an electrician measure the voltage at the terminal of the missing phase while its load runs. If it is there, the meter must be replaced.</source>
        <translation>Faites mesurer par un électricien la tension à la borne de la phase absente pendant que sa charge fonctionne. Si elle est présente, il faut remplacer le compteur.</translation>
    </message>
    <message>
        <source>Have an electrician measure the voltages at the supply with and without load.</source>
        <translation>Faites mesurer par un électricien les tensions du réseau avec et sans charge.</translation>
    </message>
    <message>
        <source>Check the direction in which the motors turn. If it is wrong, have an electrician exchange two phases of the supply.</source>
        <translation>Contrôlez le sens de rotation des moteurs. S’il est faux, faites permuter deux phases du réseau par un électricien.</translation>
    </message>
    <message>
        <source>Have an electrician measure the voltage between the two terminals: it has to be 400 V. Check which phase each wire comes from.</source>
        <translation>Faites mesurer par un électricien la tension entre les deux bornes&#xa0;: elle doit être de 400 V. Contrôlez de quelle phase vient chaque conducteur.</translation>
    </message>
    <message>
        <source>Ask whether a generator or an inverter supplies the installation.</source>
        <translation>Demandez si un groupe électrogène ou un onduleur alimente l’installation.</translation>
    </message>
    <message>
        <source>Look at the display of the meter: if it shows the symbol of a malfunction, replace the meter.</source>
        <translation>Regardez l’afficheur du compteur&#xa0;: s’il montre le symbole d’un dysfonctionnement, remplacez le compteur.</translation>
    </message>
    <message>
        <source>Compare the display of the meter with the readings, and restart gateways between meter and computer.</source>
        <translation>Comparez l’afficheur du compteur aux mesures, et redémarrez les passerelles entre le compteur et l’ordinateur.</translation>
    </message>
    <message>
        <source>Compare the display of the meter with the readings. If they differ, check gateways and settings between meter and computer.</source>
        <translation>Comparez l’afficheur du compteur aux mesures. S’ils diffèrent, contrôlez les passerelles et les réglages entre le compteur et l’ordinateur.</translation>
    </message>
    <message>
        <source>Wait for more load at a better power factor, and read again: the angles of the currents then show whether there is a fault.</source>
        <translation>Attendez une charge plus forte, avec un meilleur facteur de puissance, puis relisez&#xa0;: les angles des courants montrent alors s’il y a un défaut.</translation>
    </message>
    <message>
        <source>Switch off the single-phase loads: the voltages of an unbalanced supply stay as they are, a floating star point moves back.</source>
        <translation>Arrêtez les charges monophasées&#xa0;: les tensions d’un réseau déséquilibré restent les mêmes, un point neutre flottant revient à sa place.</translation>
    </message>
    <message>
        <source>Check which phase the wires come from: the readings do not show which of the two terminals is wrong.</source>
        <translation>Regardez de quelle phase viennent les conducteurs&#xa0;: les mesures ne montrent pas laquelle des deux bornes est mal raccordée.</translation>
    </message>
    <message>
        <source>Measure the voltage at the terminal of the phase: if there is a voltage, only the meter does not measure it.</source>
        <translation>Mesurez la tension à la borne de la phase&#xa0;: elle y est présente si seul le compteur ne la voit pas.</translation>
    </message>
    <message>
        <source>Switch on a load of a known power factor, such as a heater: the angle of its current shows which of the two faults it is.</source>
        <translation>Mettez en marche une charge dont le facteur de puissance est connu, comme un radiateur&#xa0;: l’angle de son courant montre duquel des deux défauts il s’agit.</translation>
    </message>
    <message>
        <source>Read again while the load changes: the wrong hypothesis then no longer fits.</source>
        <translation>Relisez pendant que la charge change&#xa0;: la mauvaise hypothèse ne convient alors plus.</translation>
    </message>
    <message>
        <source>The values for this check are not there.</source>
        <translation>Les valeurs nécessaires à ce contrôle manquent.</translation>
    </message>
    <message>
        <source>All values are possible at this meter.</source>
        <translation>Toutes les valeurs sont possibles pour ce compteur.</translation>
    </message>
    <message>
        <source>%1 is %2 %3, which no installation at this meter reaches: the words of the registers may be exchanged.</source>
        <translation>%1 vaut&#xa0;%2&#xa0;%3, ce qu’aucune installation n’atteint à ce compteur&#xa0;: les mots des registres sont peut-être permutés.</translation>
    </message>
    <message>
        <source>The powers of the phases fit their voltages and currents.</source>
        <translation>Les puissances des phases correspondent à leurs tensions et à leurs courants.</translation>
    </message>
    <message>
        <source>%1 is %2 %3 away from what voltage and current allow; steps and accuracy explain %4 at most. The scale of the powers may be wrong.</source>
        <translation>%1 s’écarte de&#xa0;%2&#xa0;%3 de ce que permettent la tension et le courant&#xa0;; les pas et la précision expliquent&#xa0;%4 au plus. L’échelle des puissances est peut-être fausse.</translation>
    </message>
    <message>
        <source>P, Q and S of the phases add up to their sums.</source>
        <translation>Les valeurs P, Q et S des phases donnent bien leurs sommes.</translation>
    </message>
    <message>
        <source>%1 differs by %2 %3 from the sum of the phases; the steps explain %4.</source>
        <translation>%1 diffère de&#xa0;%2&#xa0;%3 de la somme des phases&#xa0;; les pas expliquent&#xa0;%4.</translation>
    </message>
    <message>
        <source>The means of V, U and I are those of the phases.</source>
        <translation>Les moyennes de V, U et I sont celles des phases.</translation>
    </message>
    <message>
        <source>%1 differs by %2 %3 from the mean of the phases.</source>
        <translation>%1 diffère de&#xa0;%2&#xa0;%3 de la moyenne des phases.</translation>
    </message>
    <message>
        <source>V and U are the sides of triangles, as voltages have to be.</source>
        <translation>V et U sont les côtés de triangles, comme il se doit pour des tensions.</translation>
    </message>
    <message>
        <source>%1 misses a triangle with the two phase-to-neutral voltages by %2 V.</source>
        <translation>Il s’en faut de&#xa0;%2 V que&#xa0;%1 forme un triangle avec les deux tensions simples.</translation>
    </message>
    <message>
        <source>The neutral current is possible with these phase currents.</source>
        <translation>Le courant du neutre est possible avec ces courants de phase.</translation>
    </message>
    <message>
        <source>IN is %1 A larger than all phase currents together.</source>
        <translation>IN dépasse de&#xa0;%1 A la somme de tous les courants de phase.</translation>
    </message>
    <message>
        <source>The energy counters follow the active power.</source>
        <translation>Les index d’énergie suivent la puissance active.</translation>
    </message>
    <message>
        <source>The energy counters have missed %1 Wh that the active power says: the values may no longer change.</source>
        <translation>Il manque aux index d’énergie&#xa0;%1 Wh par rapport à la puissance active&#xa0;: les valeurs ne changent peut-être plus.</translation>
    </message>
    <message>
        <source>Readings like these say nothing about the energy.</source>
        <translation>De telles mesures n’apprennent rien sur l’énergie.</translation>
    </message>
    <message>
        <source>The meter answers, and measures no voltage at any phase.</source>
        <translation>Le compteur répond, et ne mesure de tension sur aucune phase.</translation>
    </message>
    <message>
        <source>Look at the display of the meter: without any voltage it is dark.</source>
        <translation>Regardez l’afficheur du compteur&#xa0;: sans aucune tension, il est éteint.</translation>
    </message>
    <message>
        <source>The meter records no energy.</source>
        <translation>Le compteur n’enregistre aucune énergie.</translation>
    </message>
    <message>
        <source>The energy of the phase is not counted; the readings do not show how much it is.</source>
        <translation>L’énergie de la phase n’est pas comptée&#xa0;; les mesures ne montrent pas combien.</translation>
    </message>
    <message>
        <source>The energy of the phase is not counted: between %1 W and %2 W are missing, as the neutral current shows.</source>
        <translation>L’énergie de la phase n’est pas comptée&#xa0;: il manque entre&#xa0;%1 W et&#xa0;%2 W, comme le montre le courant du neutre.</translation>
    </message>
    <message>
        <source>The meter records the energy that flows; none is lost.</source>
        <translation>Le compteur enregistre l’énergie qui circule&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>V of %1 reads %2 V: the meter does not detect the phase.</source>
        <translation>V de&#xa0;%1 vaut&#xa0;%2 V&#xa0;: le compteur ne détecte pas la phase.</translation>
    </message>
    <message>
        <source>IN is %1 A; the currents of the other two phases give %2 A. A current flows that the meter does not show.</source>
        <translation>IN vaut&#xa0;%1 A&#xa0;; les courants des deux autres phases donnent&#xa0;%2 A. Il circule un courant que le compteur ne montre pas.</translation>
    </message>
    <message>
        <source>V of %1 is %2 V; the meter is rated up to %3 V.</source>
        <translation>V de&#xa0;%1 vaut&#xa0;%2 V&#xa0;; le compteur est prévu jusqu’à&#xa0;%3 V.</translation>
    </message>
    <message>
        <source>V of %1 is %2 V; the meter is rated from %3 V.</source>
        <translation>V de&#xa0;%1 vaut&#xa0;%2 V&#xa0;; le compteur est prévu à partir de&#xa0;%3 V.</translation>
    </message>
    <message>
        <source>The unbalance u2 of the voltages is %1 %; more than %2 % is too much (EN 50160).</source>
        <translation>Le déséquilibre u2 des tensions est de&#xa0;%1&#xa0;%&#xa0;; plus de&#xa0;%2&#xa0;% est excessif (EN 50160).</translation>
    </message>
    <message>
        <source>The meter detects the phase sequence %1.</source>
        <translation>Le compteur détecte l’ordre des phases&#xa0;%1.</translation>
    </message>
    <message>
        <source>Between %1 and %2 there are %3 V, and each of them has its voltage to N: both terminals carry the same phase.</source>
        <translation>Entre&#xa0;%1 et&#xa0;%2 il y a&#xa0;%3 V, et chacune a sa tension par rapport à N&#xa0;: les deux bornes portent la même phase.</translation>
    </message>
    <message>
        <source>V of %1 is %2 V: the voltage between two phases stands between the terminal and N.</source>
        <translation>V de&#xa0;%1 vaut&#xa0;%2 V&#xa0;: entre la borne et N se trouve la tension entre deux phases.</translation>
    </message>
    <message>
        <source>The angle between the voltages of %1 and %2 is %3° and not 120°.</source>
        <translation>L’angle entre les tensions de&#xa0;%1 et de&#xa0;%2 est de&#xa0;%3° et non de 120°.</translation>
    </message>
    <message>
        <source>The voltages to N differ by %1 % from their mean, those between the phases by %2 %: the star point has moved.</source>
        <translation>Les tensions simples s’écartent de&#xa0;%1&#xa0;% de leur moyenne, les tensions composées de&#xa0;%2&#xa0;%&#xa0;: le point neutre s’est déplacé.</translation>
    </message>
    <message>
        <source>The neutral current is %1 A.</source>
        <translation>Le courant du neutre est de&#xa0;%1 A.</translation>
    </message>
    <message>
        <source>P of %1 is %2 W: its current is at %3° ± %4° and would be at %5° if it were turned round.</source>
        <translation>P de&#xa0;%1 vaut&#xa0;%2 W&#xa0;: son courant est à&#xa0;%3° ±&#xa0;%4° et serait à&#xa0;%5° s’il était retourné.</translation>
    </message>
    <message>
        <source>The current at %1 is at %2° to its voltage, and at %3° to that of %4.</source>
        <translation>Le courant à&#xa0;%1 est à&#xa0;%2° de sa tension, et à&#xa0;%3° de celle de&#xa0;%4.</translation>
    </message>
    <message>
        <source>The readings are fresh.</source>
        <translation>Les mesures sont récentes.</translation>
    </message>
    <message>
        <source>A part of the readings is old.</source>
        <translation>Une partie des mesures est ancienne.</translation>
    </message>
    <message>
        <source>The readings do not say when they were read.</source>
        <translation>Les mesures n’indiquent pas quand elles ont été lues.</translation>
    </message>
    <message>
        <source>Three successive readings would show whether they agree; there are %1.</source>
        <translation>Trois mesures successives montreraient si elles concordent&#xa0;; il y en a&#xa0;%1.</translation>
    </message>
    <message>
        <source>The last three readings agree.</source>
        <translation>Les trois dernières mesures concordent.</translation>
    </message>
    <message>
        <source>The last three readings do not agree: read again while nothing is switched.</source>
        <translation>Les trois dernières mesures ne concordent pas&#xa0;: relisez pendant que rien n’est commuté.</translation>
    </message>
    <message>
        <source>No phase carries %1 A: the currents show nothing about their wiring.</source>
        <translation>Aucune phase ne porte&#xa0;%1 A&#xa0;: les courants ne montrent rien de leur câblage.</translation>
    </message>
    <message>
        <source>The unbalance u2 of the voltages is %1 % (IEC 61000-4-30).</source>
        <translation>Le déséquilibre u2 des tensions est de&#xa0;%1&#xa0;% (CEI 61000-4-30).</translation>
    </message>
    <message>
        <source>One current differs by %1 % from the mean of the currents. Unequal currents alone are no fault.</source>
        <translation>Un courant s’écarte de&#xa0;%1&#xa0;% de la moyenne des courants. Des courants inégaux ne sont pas à eux seuls un défaut.</translation>
    </message>
    <message>
        <source>I of L%1 is %2 A; the meter is rated up to %3 A.</source>
        <translation>I de L%1 vaut&#xa0;%2 A&#xa0;; le compteur est prévu jusqu’à&#xa0;%3 A.</translation>
    </message>
    <message>
        <source>The meter does not measure the frequency, which is outside %1 Hz to %2 Hz.</source>
        <translation>Le compteur ne mesure pas la fréquence, qui est hors de la plage de&#xa0;%1 Hz à&#xa0;%2 Hz.</translation>
    </message>
    <message>
        <source>The frequency is %1 Hz; the meter is rated for %2 Hz ± %3 Hz.</source>
        <translation>La fréquence est de&#xa0;%1 Hz&#xa0;; le compteur est prévu pour&#xa0;%2 Hz ±&#xa0;%3 Hz.</translation>
    </message>
    <message>
        <source>I of L%1 is %2 A, while other phases carry load.</source>
        <translation>I de L%1 vaut&#xa0;%2 A, alors que d’autres phases portent une charge.</translation>
    </message>
    <message>
        <source>If a load runs on this phase, its energy is not counted; the readings do not show how much it is.</source>
        <translation>Si une charge fonctionne sur cette phase, son énergie n’est pas comptée&#xa0;; les mesures ne montrent pas combien.</translation>
    </message>
    <message>
        <source>it has none of the keys of countisctl read --json that a diagnosis needs</source>
        <translation>il n’a aucune des clés de countisctl read --json qu’il faut pour un diagnostic</translation>
    </message>
    <message>
        <source>phase_sequence is neither 123 nor 132 nor null</source>
        <translation>phase_sequence ne vaut ni 123, ni 132, ni null</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>ce n’est pas du JSON</translation>
    </message>
    <message>
        <source>it is not one JSON object</source>
        <translation>ce n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>IN is %1 A; the phase currents and their angles give %2 A.</source>
        <translation>IN vaut&#xa0;%1 A&#xa0;; les courants de phase et leurs angles donnent&#xa0;%2 A.</translation>
    </message>
    <message>
        <source>3, read registers</source>
        <translation>3, lire des registres</translation>
    </message>
    <message>
        <source>6, write one register</source>
        <translation>6, écrire un registre</translation>
    </message>
    <message>
        <source>16, write registers</source>
        <translation>16, écrire des registres</translation>
    </message>
    <message>
        <source>%1, in no block</source>
        <translation>%1, dans aucun bloc</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 mot</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 mots</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>tronqué</translation>
    </message>
    <message>
        <source>surplus</source>
        <translation>excédent</translation>
    </message>
    <message>
        <source>%1 bytes more than expected</source>
        <translation>%1 octets de plus que prévu</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>transaction</translation>
    </message>
    <message>
        <source>0, Modbus</source>
        <translation>0, Modbus</translation>
    </message>
    <message>
        <source>%1, not Modbus</source>
        <translation>%1, pas Modbus</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>protocole</translation>
    </message>
    <message>
        <source>%1 bytes follow</source>
        <translation>%1 octets suivent</translation>
    </message>
    <message>
        <source>%1 bytes announced, but %2 follow</source>
        <translation>%1 octets annoncés, mais %2 suivent</translation>
    </message>
    <message>
        <source>length</source>
        <translation>longueur</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unité</translation>
    </message>
    <message>
        <source>function</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>%1, exception to function %2</source>
        <translation>%1, exception à la fonction %2</translation>
    </message>
    <message>
        <source>%1 reserved</source>
        <translation>%1 réservé</translation>
    </message>
    <message>
        <source>%1 part of %2</source>
        <translation>%1 partie de %2</translation>
    </message>
    <message>
        <source>words</source>
        <translation>mots</translation>
    </message>
    <message>
        <source>first address</source>
        <translation>première adresse</translation>
    </message>
    <message>
        <source>number of words</source>
        <translation>nombre de mots</translation>
    </message>
    <message>
        <source>byte count</source>
        <translation>nombre d’octets</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>exception</translation>
    </message>
    <message>
        <source>data</source>
        <translation>données</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 octets</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>à partir de %1</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, à partir de %2</translation>
    </message>
    <message>
        <source>read %1, %2</source>
        <translation>lire %1, %2</translation>
    </message>
    <message>
        <source>write %1 to %2</source>
        <translation>écrire %1 dans %2</translation>
    </message>
    <message>
        <source>write from %1 on, %2</source>
        <translation>écrire à partir de %1, %2</translation>
    </message>
    <message>
        <source>written from %1 on, %2</source>
        <translation>écrit à partir de %1, %2</translation>
    </message>
    <message>
        <source>%1, the request is not known</source>
        <translation>%1, la requête n’est pas connue</translation>
    </message>
    <message>
        <source>illegal function</source>
        <translation>fonction non admise</translation>
    </message>
    <message>
        <source>illegal address</source>
        <translation>adresse non admise</translation>
    </message>
    <message>
        <source>illegal value</source>
        <translation>valeur non admise</translation>
    </message>
    <message>
        <source>device failure</source>
        <translation>défaillance de l’appareil</translation>
    </message>
    <message>
        <source>acknowledged, not done yet</source>
        <translation>reçu, pas encore exécuté</translation>
    </message>
    <message>
        <source>device busy</source>
        <translation>appareil occupé</translation>
    </message>
    <message>
        <source>memory error</source>
        <translation>erreur de mémoire</translation>
    </message>
    <message>
        <source>gateway has no path</source>
        <translation>pas de chemin dans la passerelle</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>code inconnu</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>exception %1, %2</source>
        <translation>exception %1, %2</translation>
    </message>
    <message>
        <source>function %1</source>
        <translation>fonction %1</translation>
    </message>
    <message>
        <source>not a Modbus frame</source>
        <translation>pas une trame Modbus</translation>
    </message>
    <message>
        <source>not a whole frame, %1 bytes</source>
        <translation>trame incomplète, %1 octets</translation>
    </message>
    <message>
        <source>Frames of Modbus TCP as the program sent and received them. The program made the packets around them: in this file the address of the computer is 192.0.2.1 and the port of the meter is 502, whatever they were.</source>
        <translation>Trames Modbus TCP telles que le programme les a envoyées et reçues. Le programme a fabriqué les paquets qui les entourent&#xa0;: dans ce fichier, l’adresse de l’ordinateur est 192.0.2.1 et le port du compteur est 502, quels qu’ils aient été.</translation>
    </message>
    <message>
        <source>The catalogue has no value %1.</source>
        <translation>Le catalogue n’a pas de valeur %1.</translation>
    </message>
    <message>
        <source>A rule watches 1 to %1 values.</source>
        <translation>Une règle surveille de 1 à %1 valeurs.</translation>
    </message>
    <message>
        <source>The values %1 and %2 have different units or steps, so that one rule cannot watch both.</source>
        <translation>Les valeurs %1 et %2 ont des unités ou des pas différents&#xa0;: une règle ne peut pas surveiller les deux.</translation>
    </message>
    <message>
        <source>The hysteresis of the rule is smaller than the step of the register.</source>
        <translation>L’hystérésis de la règle est inférieure au pas du registre.</translation>
    </message>
    <message>
        <source>A delay is outside 0 to %1 hours.</source>
        <translation>Une temporisation est hors de la plage de 0 à %1 heures.</translation>
    </message>
    <message>
        <source>A time of the schedule is outside 00:00 to 24:00.</source>
        <translation>Une heure de l’horaire est hors de la plage de 00:00 à 24:00.</translation>
    </message>
    <message>
        <source>The schedule of the rule begins and ends at the same time.</source>
        <translation>L’horaire de la règle commence et finit à la même heure.</translation>
    </message>
    <message>
        <source>The rule has no key.</source>
        <translation>La règle n’a pas de clé.</translation>
    </message>
    <message>
        <source>No answer from the meter</source>
        <translation>Le compteur ne répond pas</translation>
    </message>
    <message>
        <source>Malfunction of the meter</source>
        <translation>Dysfonctionnement du compteur</translation>
    </message>
    <message>
        <source>Meter exchanged</source>
        <translation>Compteur remplacé</translation>
    </message>
    <message>
        <source>Counter not plausible</source>
        <translation>Index non plausible</translation>
    </message>
    <message>
        <source>Clock of the computer set</source>
        <translation>Horloge de l’ordinateur réglée</translation>
    </message>
    <message>
        <source>Phase missing</source>
        <translation>Phase absente</translation>
    </message>
    <message>
        <source>Phase sequence reversed</source>
        <translation>Ordre des phases inversé</translation>
    </message>
    <message>
        <source>Phase-to-neutral voltage too high</source>
        <translation>Tension simple trop élevée</translation>
    </message>
    <message>
        <source>Phase-to-phase voltage too high</source>
        <translation>Tension composée trop élevée</translation>
    </message>
    <message>
        <source>Phase-to-neutral voltages uneven</source>
        <translation>Tensions simples inégales</translation>
    </message>
    <message>
        <source>Phase-to-neutral voltage too low</source>
        <translation>Tension simple trop basse</translation>
    </message>
    <message>
        <source>Phase-to-phase voltage too low</source>
        <translation>Tension composée trop basse</translation>
    </message>
    <message>
        <source>Voltage unbalance</source>
        <translation>Déséquilibre des tensions</translation>
    </message>
    <message>
        <source>Frequency outside its rating</source>
        <translation>Fréquence hors de sa plage assignée</translation>
    </message>
    <message>
        <source>Frequency not measurable</source>
        <translation>Fréquence non mesurable</translation>
    </message>
    <message>
        <source>Current too high</source>
        <translation>Courant trop élevé</translation>
    </message>
    <message>
        <source>A consumer exports active power</source>
        <translation>Un consommateur exporte de la puissance active</translation>
    </message>
    <message>
        <source>Missing current</source>
        <translation>Courant absent</translation>
    </message>
    <message>
        <source>Power factor low</source>
        <translation>Facteur de puissance bas</translation>
    </message>
    <message>
        <source>Active power high</source>
        <translation>Puissance active élevée</translation>
    </message>
    <message>
        <source>Mean power of a quarter-hour high</source>
        <translation>Puissance moyenne d’un quart d’heure élevée</translation>
    </message>
    <message>
        <source>Neutral current high</source>
        <translation>Courant du neutre élevé</translation>
    </message>
    <message>
        <source>Currents uneven</source>
        <translation>Courants inégaux</translation>
    </message>
    <message>
        <source>Look at the display of the meter. If it is dark, have an electrician check the connections of the neutral and of phase 1. If it is lit, check the network cable and the address.</source>
        <translation>Regardez l’afficheur du compteur. S’il est éteint, faites vérifier par un électricien les raccordements du neutre et de la phase 1. S’il est allumé, vérifiez le câble réseau et l’adresse.</translation>
    </message>
    <message>
        <source>Look at the display of the meter. If it shows the symbol for a malfunction, the meter must be replaced.</source>
        <translation>Regardez l’afficheur du compteur. S’il montre le symbole d’un dysfonctionnement, le compteur doit être remplacé.</translation>
    </message>
    <message>
        <source>Have an electrician check the fuses and the connections of the phases at the meter.</source>
        <translation>Faites vérifier par un électricien les fusibles et les raccordements des phases au compteur.</translation>
    </message>
    <message>
        <source>Check the network configuration: two phases are exchanged. If the sequence was changed on purpose, take the alarm out of service.</source>
        <translation>Vérifiez le raccordement du réseau&#xa0;: deux phases sont permutées. Si l’ordre a été changé volontairement, mettez l’alarme hors service.</translation>
    </message>
    <message>
        <source>Check that the new meter belongs to this metering point.</source>
        <translation>Vérifiez que le nouveau compteur appartient à ce point de mesure.</translation>
    </message>
    <message>
        <source>Compare the counter with the display of the meter, and check whether the meter was exchanged.</source>
        <translation>Comparez l’index avec l’afficheur du compteur et vérifiez si le compteur a été remplacé.</translation>
    </message>
    <message>
        <source>Check the time of the computer and its time server.</source>
        <translation>Vérifiez l’heure de l’ordinateur et son serveur de temps.</translation>
    </message>
    <message>
        <source>Danger: isolate the installation first. Then have an electrician measure the voltages of the supply and check which wire is at the terminal N.</source>
        <translation>Danger&#xa0;: consignez d’abord l’installation. Faites ensuite mesurer par un électricien les tensions du réseau et contrôler quel conducteur arrive à la borne N.</translation>
    </message>
    <message>
        <source>Danger: the loads may get too high a voltage. Isolate the installation, and have an electrician check the neutral from the supply to the meter.</source>
        <translation>Danger&#xa0;: les charges peuvent recevoir une tension trop élevée. Consignez l’installation et faites vérifier par un électricien le neutre du réseau jusqu’au compteur.</translation>
    </message>
    <message>
        <source>Check whether a generator or an inverter supplies the installation. Otherwise ask the operator of the network.</source>
        <translation>Vérifiez si un groupe électrogène ou un onduleur alimente l’installation. Sinon, interrogez le gestionnaire du réseau.</translation>
    </message>
    <message>
        <source>Open the Diagnosis page of this meter: it names the fault and what to check next.</source>
        <translation>Ouvrez la page Diagnostic de ce compteur&#xa0;: elle nomme le défaut et indique ce qu’il faut vérifier ensuite.</translation>
    </message>
    <message>
        <source>Check the fuses and the contactors of the capacitor bank, and stop motors that run without load.</source>
        <translation>Vérifiez les fusibles et les contacteurs de la batterie de condensateurs, et arrêtez les moteurs qui tournent à vide.</translation>
    </message>
    <message>
        <source>Switch off loads that can wait.</source>
        <translation>Coupez les charges qui peuvent attendre.</translation>
    </message>
    <message>
        <source>Spread the single-phase loads over the three phases.</source>
        <translation>Répartissez les charges monophasées sur les trois phases.</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normale</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>non acquittée</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>acquittée</translation>
    </message>
    <message>
        <source>cleared, not acknowledged</source>
        <translation>terminée, non acquittée</translation>
    </message>
    <message>
        <source>latched, not acknowledged</source>
        <translation>mémorisée, non acquittée</translation>
    </message>
    <message>
        <source>latched, acknowledged</source>
        <translation>mémorisée, acquittée</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>inhibée</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>The alarm is raised already.</source>
        <translation>L’alarme est déjà active.</translation>
    </message>
    <message>
        <source>The alarm is not raised.</source>
        <translation>L’alarme n’est pas active.</translation>
    </message>
    <message>
        <source>The alarm is normal, so that there is nothing to acknowledge.</source>
        <translation>L’alarme est normale&#xa0;: il n’y a rien à acquitter.</translation>
    </message>
    <message>
        <source>The alarm is acknowledged already.</source>
        <translation>L’alarme est déjà acquittée.</translation>
    </message>
    <message>
        <source>Only a latched alarm can be reset.</source>
        <translation>Seule une alarme mémorisée peut être réarmée.</translation>
    </message>
    <message>
        <source>The condition of the alarm is still met: reset it afterwards.</source>
        <translation>La condition de l’alarme est encore remplie&#xa0;: réarmez l’alarme quand elle ne le sera plus.</translation>
    </message>
    <message>
        <source>Acknowledge the alarm before you reset it.</source>
        <translation>Acquittez l’alarme avant de la réarmer.</translation>
    </message>
    <message>
        <source>The alarm is shelved.</source>
        <translation>L’alarme est suspendue.</translation>
    </message>
    <message>
        <source>The alarm is not shelved.</source>
        <translation>L’alarme n’est pas suspendue.</translation>
    </message>
    <message>
        <source>The alarm is suppressed, because the meter is offline or the schedule of the rule does not cover this time.</source>
        <translation>L’alarme est inhibée, car le compteur est hors ligne ou l’horaire de la règle ne comprend pas cette heure.</translation>
    </message>
    <message>
        <source>The alarm is not suppressed.</source>
        <translation>L’alarme n’est pas inhibée.</translation>
    </message>
    <message>
        <source>The alarm is out of service.</source>
        <translation>L’alarme est hors service.</translation>
    </message>
    <message>
        <source>The alarm is not out of service.</source>
        <translation>L’alarme n’est pas hors service.</translation>
    </message>
    <message>
        <source>There is no such alarm.</source>
        <translation>Cette alarme n’existe pas.</translation>
    </message>
    <message>
        <source>An alarm can be shelved for at least one minute.</source>
        <translation>Une alarme peut être suspendue pour une minute au moins.</translation>
    </message>
    <message>
        <source>An alarm can be shelved for at most seven days.</source>
        <translation>Une alarme peut être suspendue pour sept jours au plus.</translation>
    </message>
    <message>
        <source>The name of the user is missing.</source>
        <translation>Le nom de l’utilisateur manque.</translation>
    </message>
    <message>
        <source>The limit or the hysteresis of the rule is not a number.</source>
        <translation>Le seuil ou l’hystérésis de la règle n’est pas un nombre.</translation>
    </message>
    <message>
        <source>The least value for which the rule judges is not a number.</source>
        <translation>La valeur minimale à partir de laquelle la règle s’applique n’est pas un nombre.</translation>
    </message>
    <message>
        <source>An event that happens at one moment, and the mean power of a quarter-hour, have no delay.</source>
        <translation>Un événement qui se produit à un instant et la puissance moyenne d’un quart d’heure n’ont pas de temporisation.</translation>
    </message>
    <message>
        <source>With the present load, the meter measures %1 W ± %2 W too little active power.</source>
        <translation>Avec la charge actuelle, il manque %1 W ± %2 W à la puissance active que le compteur mesure.</translation>
    </message>
    <message>
        <source>With the present load, the meter measures %1 W ± %2 W too much active power.</source>
        <translation>Avec la charge actuelle, le compteur mesure %1 W ± %2 W de puissance active en trop.</translation>
    </message>
    <message>
        <source>The alarm has ended already.</source>
        <translation>L’alarme est déjà terminée.</translation>
    </message>
    <message>
        <source>a replay has no simulated meter; close the replay to use the training desk</source>
        <translation>une relecture n’a pas de compteur simulé&#xa0;; fermez la relecture pour utiliser le poste de formation</translation>
    </message>
    <message>
        <source>the device behind the gateway does not answer</source>
        <translation>l’appareil derrière la passerelle ne répond pas</translation>
    </message>
    <message>
        <source>The model is neither COUNTIS E27 nor COUNTIS E28.</source>
        <translation>Le modèle n’est ni un COUNTIS E27 ni un COUNTIS E28.</translation>
    </message>
    <message>
        <source>The meter does not tell its versions.</source>
        <translation>Le compteur n’indique pas ses versions.</translation>
    </message>
    <message>
        <source>The meter detects no phase sequence. It detects none while a phase is missing.</source>
        <translation>Le compteur ne détecte pas l’ordre des phases. Il n’en détecte pas tant qu’une phase est absente.</translation>
    </message>
    <message>
        <source>The phase sequence is 132: exchange two phases of the supply.</source>
        <translation>L’ordre des phases est 132&#xa0;: permutez deux phases de l’alimentation.</translation>
    </message>
    <message>
        <source>No phase carried enough current to show how its current is wired.</source>
        <translation>Aucune phase n’a porté assez de courant pour montrer comment son courant est câblé.</translation>
    </message>
    <message>
        <source>The readings do not show whether there is a wiring fault.</source>
        <translation>Les mesures ne montrent pas s’il y a un défaut de câblage.</translation>
    </message>
    <message>
        <source>A counter went backwards.</source>
        <translation>Un index a reculé.</translation>
    </message>
    <message>
        <source>Too little energy was counted to compare it with the power: switch a load on, or let the run take longer.</source>
        <translation>Trop peu d’énergie a été comptée pour la comparer à la puissance&#xa0;: enclenchez une charge, ou prolongez la réception.</translation>
    </message>
    <message>
        <source>The registers of the tariffs were not read twice.</source>
        <translation>Les registres des tarifs n’ont pas été lus deux fois.</translation>
    </message>
    <message>
        <source>The hours counters were not read twice.</source>
        <translation>Les compteurs d’heures n’ont pas été lus deux fois.</translation>
    </message>
    <message>
        <source>The run was too short: the hours counters have steps of %1 s.</source>
        <translation>La réception a été trop courte&#xa0;: les compteurs d’heures ont des pas de %1 s.</translation>
    </message>
    <message>
        <source>No request was sent.</source>
        <translation>Aucune requête n’a été envoyée.</translation>
    </message>
    <message>
        <source>It is another meter: the serial number was %1 and is now %2.</source>
        <translation>C’est un autre compteur&#xa0;: le numéro de série était %1 et est maintenant %2.</translation>
    </message>
    <message>
        <source>The meter is simulated; the one of the earlier run was not.</source>
        <translation>Le compteur est simulé&#xa0;; celui de la réception précédente ne l’était pas.</translation>
    </message>
    <message>
        <source>The meter of the earlier run was simulated; this one is not.</source>
        <translation>Le compteur de la réception précédente était simulé&#xa0;; celui-ci ne l’est pas.</translation>
    </message>
    <message>
        <source>The role of the installation was: %1. It is now: %2.</source>
        <translation>Le rôle de l’installation était&#xa0;: %1. Il est maintenant&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 was %2%4 and is now %3%4.</source>
        <translation>%1&#xa0;: %2%4 auparavant, %3%4 maintenant.</translation>
    </message>
    <message>
        <source>The counter %1 was %2 Wh and is now %3 Wh: it went backwards or rolled over.</source>
        <translation>L’index %1 était de %2 Wh et est maintenant de %3 Wh&#xa0;: il a reculé ou est repassé par zéro.</translation>
    </message>
    <message>
        <source>%1: %2 in the earlier run, %3 now.</source>
        <translation>%1&#xa0;: %2 lors de la réception précédente, %3 maintenant.</translation>
    </message>
    <message>
        <source>it is not the result of a commissioning</source>
        <translation>ce n’est pas le résultat d’une réception</translation>
    </message>
    <message>
        <source>the version of its format is missing</source>
        <translation>la version de son format manque</translation>
    </message>
    <message>
        <source>a newer version of countis made it (format %1; this version reads format %2)</source>
        <translation>une version plus récente de countis l’a écrit (format %1&#xa0;; cette version lit le format %2)</translation>
    </message>
    <message>
        <source>a part of it is missing</source>
        <translation>une partie en manque</translation>
    </message>
    <message>
        <source>Another meter answers now: its serial number is %1, and was %2.</source>
        <translation>Un autre compteur répond maintenant&#xa0;: son numéro de série est %1, il était %2.</translation>
    </message>
    <message>
        <source>Another meter answered during the run.</source>
        <translation>Un autre compteur a répondu pendant la réception.</translation>
    </message>
    <message>
        <source>The load steps were left out.</source>
        <translation>Les échelons de charge ont été omis.</translation>
    </message>
    <message>
        <source>The current of %1 rose and its active power fell: the current may be reversed. Look at the terminals of %1.</source>
        <translation>Le courant de %1 a augmenté et sa puissance active a diminué&#xa0;: le courant est peut-être inversé. Vérifiez les bornes de %1.</translation>
    </message>
    <message>
        <source>This load step was left out.</source>
        <translation>Cet échelon de charge a été omis.</translation>
    </message>
    <message>
        <source>The meter does not answer any more.</source>
        <translation>Le compteur ne répond plus.</translation>
    </message>
    <message>
        <source>No load appeared on %1, but one appeared on %2. The phases may be exchanged.</source>
        <translation>Aucune charge n’est apparue sur %1, mais une est apparue sur %2. Les phases sont peut-être permutées.</translation>
    </message>
    <message>
        <source>No load was switched on at %1 in time.</source>
        <translation>Aucune charge n’a été enclenchée à temps sur %1.</translation>
    </message>
    <message>
        <source>The run is over.</source>
        <translation>La réception est terminée.</translation>
    </message>
    <message>
        <source>The meter is being read for the first time.</source>
        <translation>Première lecture du compteur.</translation>
    </message>
    <message>
        <source>Switch a load of at least %1 W on at %2, and nothing else.</source>
        <translation>Enclenchez une charge d’au moins %1 W sur %2, et rien d’autre.</translation>
    </message>
    <message>
        <source>Voltages and phase sequence are being read.</source>
        <translation>Lecture des tensions et de l’ordre des phases.</translation>
    </message>
    <message>
        <source>Counters and communication are being watched.</source>
        <translation>Surveillance des index et de la communication.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Product family</source>
        <translation>Famille de produits</translation>
    </message>
    <message>
        <source>MID</source>
        <translation>MID</translation>
    </message>
    <message>
        <source>Factory mode</source>
        <translation>Mode usine</translation>
    </message>
    <message>
        <source>Software version</source>
        <translation>Version du logiciel</translation>
    </message>
    <message>
        <source>Register table version</source>
        <translation>Version des registres</translation>
    </message>
    <message>
        <source>Product version</source>
        <translation>Version du produit</translation>
    </message>
    <message>
        <source>Voltage unbalance u2</source>
        <translation>Déséquilibre de tension u2</translation>
    </message>
    <message>
        <source>Phase sequence</source>
        <translation>Ordre des phases</translation>
    </message>
    <message>
        <source>Rise of the active power</source>
        <translation>Hausse de la puissance</translation>
    </message>
    <message>
        <source>Rise of the current</source>
        <translation>Hausse du courant</translation>
    </message>
    <message>
        <source>Change of another phase</source>
        <translation>Écart d’une autre phase</translation>
    </message>
    <message>
        <source>Answer of the diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Energy counted on L1</source>
        <translation>Énergie comptée, L1</translation>
    </message>
    <message>
        <source>Energy counted on L2</source>
        <translation>Énergie comptée, L2</translation>
    </message>
    <message>
        <source>Energy counted on L3</source>
        <translation>Énergie comptée, L3</translation>
    </message>
    <message>
        <source>Energy counted, ∑</source>
        <translation>Énergie comptée, ∑</translation>
    </message>
    <message>
        <source>Energy by the power, ∑</source>
        <translation>Énergie par la puissance, ∑</translation>
    </message>
    <message>
        <source>Tariff in progress</source>
        <translation>Tarif en cours</translation>
    </message>
    <message>
        <source>Growth of Ea+ in T1</source>
        <translation>Hausse de Ea+ en T1</translation>
    </message>
    <message>
        <source>Growth of Ea+ in T2</source>
        <translation>Hausse de Ea+ en T2</translation>
    </message>
    <message>
        <source>Growth of both</source>
        <translation>Hausse des deux</translation>
    </message>
    <message>
        <source>Growth in the other tariff</source>
        <translation>Hausse de l’autre tarif</translation>
    </message>
    <message>
        <source>Hours counters</source>
        <translation>Compteurs d’heures</translation>
    </message>
    <message>
        <source>Clock of the computer</source>
        <translation>Horloge de l’ordinateur</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Answers lost</source>
        <translation>Réponses perdues</translation>
    </message>
    <message>
        <source>Answers after 0.5 s</source>
        <translation>Réponses après 0,5 s</translation>
    </message>
    <message>
        <source>Requests refused</source>
        <translation>Requêtes refusées</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Round trip, median</source>
        <translation>Aller-retour, médiane</translation>
    </message>
    <message>
        <source>Round trip, 95 %</source>
        <translation>Aller-retour, 95 %</translation>
    </message>
    <message>
        <source>Round trip, longest</source>
        <translation>Aller-retour, maximum</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Voltages</source>
        <translation>Tensions</translation>
    </message>
    <message>
        <source>Load step on %1</source>
        <translation>Échelon de charge sur %1</translation>
    </message>
    <message>
        <source>Wiring</source>
        <translation>Câblage</translation>
    </message>
    <message>
        <source>Counters against ∫P</source>
        <translation>Index et ∫P</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Communication</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>non fait</translation>
    </message>
    <message>
        <source>The meter has passed the acceptance run.</source>
        <translation>Le compteur a réussi la réception.</translation>
    </message>
    <message>
        <source>The meter has not passed the acceptance run.</source>
        <translation>Le compteur n’a pas réussi la réception.</translation>
    </message>
    <message>
        <source>The acceptance run is not complete: nothing failed, but a step was not done.</source>
        <translation>La réception est incomplète&#xa0;: rien n’a échoué, mais une étape n’a pas été faite.</translation>
    </message>
    <message>
        <source>consumer</source>
        <translation>consommateur</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>producteur</translation>
    </message>
    <message>
        <source>consumer and producer</source>
        <translation>consommateur et producteur</translation>
    </message>
    <message>
        <source>%1: %2%3; allowed: %4 to %5%3.</source>
        <translation>%1&#xa0;: %2%3&#xa0;; admis&#xa0;: %4 à %5%3.</translation>
    </message>
    <message>
        <source>%1: %2%3; allowed: at most %4%3.</source>
        <translation>%1&#xa0;: %2%3&#xa0;; admis&#xa0;: au plus %4%3.</translation>
    </message>
    <message>
        <source>%1: %2%3; allowed: at least %4%3.</source>
        <translation>%1&#xa0;: %2%3&#xa0;; admis&#xa0;: au moins %4%3.</translation>
    </message>
    <message>
        <source>Values read over Modbus are for information only and have no legal value.</source>
        <translation>Les valeurs lues par Modbus sont données à titre d’information et n’ont pas de valeur légale.</translation>
    </message>
    <message>
        <source>The meter is simulated: its values are of no installation.</source>
        <translation>Le compteur est simulé&#xa0;: ses valeurs ne viennent d’aucune installation.</translation>
    </message>
    <message>
        <source>the configuration file %1</source>
        <translation>le fichier de configuration %1</translation>
    </message>
    <message>
        <source>%1 is no address to listen on</source>
        <translation>%1 n’est pas une adresse d’écoute</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>le fichier %1</translation>
    </message>
    <message>
        <source>every user of this computer may read the file %1; take that right away: %2</source>
        <translation>tous les utilisateurs de cet ordinateur peuvent lire le fichier %1&#xa0;; retirez ce droit&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is not a host name or an IPv4 address; the key %2 has the port</source>
        <translation>%1 n’est ni un nom d’hôte ni une adresse IPv4&#xa0;; la clé %2 donne le port</translation>
    </message>
    <message>
        <source>%1 cannot be a topic of MQTT; write words with / between them, without + and #</source>
        <translation>%1 ne peut pas être un sujet MQTT&#xa0;; écrivez des mots séparés par /, sans + ni #</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>demande %1</translation>
    </message>
    <message>
        <source>the list is empty; leave the key out if you want all of them</source>
        <translation>la liste est vide&#xa0;; omettez la clé si vous les voulez tous</translation>
    </message>
    <message>
        <source>%1 is not a place</source>
        <translation>%1 n’est pas un lieu</translation>
    </message>
    <message>
        <source>at most %1 names of at most %2 characters, like %3</source>
        <translation>au plus %1 noms d’au plus %2 caractères, comme %3</translation>
    </message>
    <message>
        <source>the name has %1 characters</source>
        <translation>nombre de caractères du nom&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 is given twice, here and in %2; remove or change one</source>
        <translation>%1 est donné deux fois, ici et dans %2&#xa0;; supprimez ou changez l’un des deux</translation>
    </message>
    <message>
        <source>%1 is in none of the places that the key %2 lists, so the meter would not be read; add the place there</source>
        <translation>%1 n’est dans aucun des lieux de la clé %2, le compteur ne serait donc pas lu&#xa0;; ajoutez-y le lieu</translation>
    </message>
    <message>
        <source>Set the tariff in progress to %1</source>
        <translation>Mettre le tarif en cours sur %1</translation>
    </message>
    <message>
        <source>Reset the partial meters %1</source>
        <translation>Remettre à zéro les compteurs partiels %1</translation>
    </message>
    <message>
        <source>Reset the tariff hours of %1</source>
        <translation>Remettre à zéro les heures de tarif %1</translation>
    </message>
    <message>
        <source>From then on, the meter counts its energy in the registers of %1.</source>
        <translation>Dès lors, le compteur compte son énergie dans les registres de %1.</translation>
    </message>
    <message>
        <source>The partial meters %1 begin again at 0. Their values are lost.</source>
        <translation>Les compteurs partiels %1 repartent de 0. Leurs valeurs sont perdues.</translation>
    </message>
    <message>
        <source>The hours of %1 begin again at 0. Their values are lost.</source>
        <translation>Les heures de %1 repartent de 0. Leurs valeurs sont perdues.</translation>
    </message>
    <message>
        <source>The totals of a COUNTIS E28 are legal registers. No command can reset them.</source>
        <translation>Les totaux d’un COUNTIS E28 sont des registres légaux. Aucune commande ne peut les remettre à zéro.</translation>
    </message>
    <message>
        <source>The totals stay as they are. No command can reset them.</source>
        <translation>Les totaux restent inchangés. Aucune commande ne peut les remettre à zéro.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>exécutée</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>résultat inconnu</translation>
    </message>
    <message>
        <source>The meter confirmed it, and was read afterwards.</source>
        <translation>Le compteur l’a confirmée et a été lu ensuite.</translation>
    </message>
    <message>
        <source>The meter gave no clear answer. The registers show that it carried the command out.</source>
        <translation>Le compteur n’a pas donné de réponse claire. Les registres montrent qu’il a exécuté la commande.</translation>
    </message>
    <message>
        <source>The meter has this tariff already, so nothing was sent.</source>
        <translation>Le compteur a déjà ce tarif, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>The meter was not reached, so nothing was sent.</source>
        <translation>Le compteur n’a pas été atteint, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The meter refused it (Modbus exception %1). If its digital input chooses the tariff, no command can.</source>
        <translation>Le compteur l’a refusée (exception Modbus %1). Si son entrée numérique choisit le tarif, aucune commande ne le peut.</translation>
    </message>
    <message>
        <source>The meter refused it (Modbus exception %1).</source>
        <translation>Le compteur l’a refusée (exception Modbus %1).</translation>
    </message>
    <message>
        <source>The meter confirmed it, but its registers show that it did not carry it out.</source>
        <translation>Le compteur l’a confirmée, mais ses registres montrent qu’il ne l’a pas exécutée.</translation>
    </message>
    <message>
        <source>The meter gave no clear answer. The registers show that it did not carry the command out.</source>
        <translation>Le compteur n’a pas donné de réponse claire. Les registres montrent qu’il n’a pas exécuté la commande.</translation>
    </message>
    <message>
        <source>It was sent, but the meter could not be read afterwards.</source>
        <translation>Elle a été envoyée, mais le compteur n’a pas pu être lu ensuite.</translation>
    </message>
    <message>
        <source>The meter gave no clear answer, and the registers do not show whether it carried the command out.</source>
        <translation>Le compteur n’a pas donné de réponse claire, et les registres ne montrent pas s’il a exécuté la commande.</translation>
    </message>
    <message>
        <source>The program ended before it could write down the result.</source>
        <translation>Le programme s’est terminé avant d’avoir pu noter le résultat.</translation>
    </message>
    <message>
        <source>Switch one single-phase load on and off, and look which current changes with it. A COUNTIS cannot be wired like this, because each of its terminals carries voltage and current: on a COUNTIS, check whether loads or sources explain these angles.</source>
        <translation>Enclenchez et déclenchez une charge monophasée, et regardez quel courant change avec elle. Un COUNTIS ne peut pas être câblé ainsi, car chacune de ses bornes porte la tension et le courant&#xa0;: sur un COUNTIS, vérifiez si des charges ou des sources expliquent ces angles.</translation>
    </message>
    <message>
        <source>Switch a load of one phase on and off: the current that changes with it shows where it is connected. A COUNTIS cannot be wired like this, because each of its terminals carries voltage and current.</source>
        <translation>Enclenchez et déclenchez une charge d’une phase&#xa0;: le courant qui change avec elle montre où elle est raccordée. Un COUNTIS ne peut pas être câblé ainsi, car chacune de ses bornes porte la tension et le courant.</translation>
    </message>
    <message>
        <source>Another meter came into view, so the acceptance run was ended.</source>
        <translation>Un autre compteur est affiché, la réception a donc été arrêtée.</translation>
    </message>
    <message>
        <source>No whole reading came within %1 s, so the acceptance run was ended.</source>
        <translation>Aucun relevé complet n’est arrivé en %1&#xa0;s, la réception a donc été arrêtée.</translation>
    </message>
    <message>
        <source>The acceptance run was cancelled.</source>
        <translation>La réception a été annulée.</translation>
    </message>
    <message>
        <source>What the site allows was changed. Nothing was sent to the meter.</source>
        <translation>Ce que le site autorise a été modifié. Rien n’a été envoyé au compteur.</translation>
    </message>
    <message>
        <source>%1 is not a mail address</source>
        <translation>%1 n’est pas une adresse de messagerie</translation>
    </message>
    <message>
        <source>the list is empty; give one mail address at least</source>
        <translation>la liste est vide&#xa0;; indiquez au moins une adresse de messagerie</translation>
    </message>
    <message>
        <source>%1 is not a host name or an IP address; the key %2 has the port</source>
        <translation>%1 n’est ni un nom d’hôte ni une adresse IP&#xa0;; la clé %2 contient le port</translation>
    </message>
    <message>
        <source>without encryption anybody on the way could read the alarms and the password; %1 is allowed to this computer only</source>
        <translation>sans chiffrement, n’importe qui sur le trajet pourrait lire les alarmes et le mot de passe&#xa0;; %1 n’est permis que vers cet ordinateur</translation>
    </message>
    <message>
        <source>what follows %1 is not base64</source>
        <translation>ce qui suit %1 n’est pas du base64</translation>
    </message>
    <message>
        <source>the secret has %1 bytes, but %2 to %3 are needed; make one by: %4</source>
        <translation>le secret a %1 octets, mais il en faut de %2 à %3&#xa0;; créez-en un par&#xa0;: %4</translation>
    </message>
    <message>
        <source>%1 is not an address like %2</source>
        <translation>%1 n’est pas une adresse comme %2</translation>
    </message>
    <message>
        <source>a user or a password in an address ends up in logs; leave it out, and let the receiver check the signature</source>
        <translation>un utilisateur ou un mot de passe dans une adresse finit dans des journaux&#xa0;; retirez-le, et laissez le destinataire vérifier la signature</translation>
    </message>
    <message>
        <source>without encryption anybody on the way could read and change the alarms; %1 is allowed to this computer only, use %2</source>
        <translation>sans chiffrement, n’importe qui sur le trajet pourrait lire et modifier les alarmes&#xa0;; %1 n’est permis que vers cet ordinateur, utilisez %2</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>il n’existe pas</translation>
    </message>
    <message>
        <source>Ask whether something on the phase feeds in, and switch it off while a load runs: if the active power of the phase is negative then, its current is reversed.</source>
        <translation>Demandez si quelque chose injecte sur la phase, et coupez-le pendant qu’une charge fonctionne&#xa0;: si la puissance active de la phase est alors négative, son courant est inversé.</translation>
    </message>
    <message>
        <source>Compare the phase sequence with the display of the meter, or read again.</source>
        <translation>Comparez l’ordre des phases avec l’afficheur du compteur, ou refaites une lecture.</translation>
    </message>
    <message>
        <source>Ask whether anything behind the meter feeds in, and have it switched off. If the active power of the phase is negative while only loads run, isolate the installation and check that the wire from the supply enters the terminal A-V of the phase, and the wire to the loads its terminal A.</source>
        <translation>Demandez si quelque chose injecte en aval du compteur, et faites-le couper. Si la puissance active de la phase est négative alors que seules des charges fonctionnent, consignez l’installation et vérifiez que le conducteur venant du réseau entre dans la borne A-V de la phase, et celui des charges dans sa borne A.</translation>
    </message>
    <message>
        <source>With the reversed current turned round, the neutral current would be %1 A.</source>
        <translation>Le courant inversé étant remis à l’endroit, le courant du neutre serait de %1&#xa0;A.</translation>
    </message>
    <message>
        <source>Phases that carry at least %1 A: %2.</source>
        <translation>Phases qui portent au moins&#xa0;%1 A&#xa0;:&#xa0;%2.</translation>
    </message>
    <message>
        <source>This check needs the voltages of all three phases.</source>
        <translation>Ce contrôle demande les tensions des trois phases.</translation>
    </message>
    <message>
        <source>No phase carries %1 A.</source>
        <translation>Aucune phase ne porte %1&#xa0;A.</translation>
    </message>
    <message>
        <source>The limit of the rule is outside %1 to %2 %3, which a meter can measure.</source>
        <translation>La limite de la règle est hors de la plage de %1 à %2 %3 qu’un compteur peut mesurer.</translation>
    </message>
    <message>
        <source>The hysteresis of the rule is so large that the alarm would clear only outside %1 to %2 %3, which a meter cannot measure.</source>
        <translation>L’hystérésis de la règle est si grande que l’alarme ne disparaîtrait que hors de la plage de %1 à %2 %3, ce qu’un compteur ne peut pas mesurer.</translation>
    </message>
    <message>
        <source>Have the loads behind the meter switched off. If the active power of the phase is positive while the source feeds in, isolate the installation and check that the wire from the supply enters the terminal A-V of the phase, and the wire to the source its terminal A.</source>
        <translation>Faites couper les charges en aval du compteur. Si la puissance active de la phase est positive alors que la source injecte, consignez l’installation et vérifiez que le conducteur venant du réseau entre dans la borne A-V de la phase, et celui de la source dans sa borne A.</translation>
    </message>
    <message>
        <source>Danger (diagnosis)</source>
        <translation>Danger (diagnostic)</translation>
    </message>
    <message>
        <source>Falsified energy (diagnosis)</source>
        <translation>Énergie faussée (diagnostic)</translation>
    </message>
    <message>
        <source>Fault (diagnosis)</source>
        <translation>Défaut (diagnostic)</translation>
    </message>
    <message>
        <source>A comment on an alarm has at most %1 characters. Write a shorter one.</source>
        <translation>Un commentaire sur une alarme compte au plus %1 caractères. Écrivez-en un plus court.</translation>
    </message>
    <message>
        <source>the host is missing; write a host name or an IPv4 address</source>
        <translation>l’hôte manque&#xa0;; écrivez un nom d’hôte ou une adresse IPv4</translation>
    </message>
    <message>
        <source>Another meter answers at this address, so nothing was sent. Check the address. If the meter was exchanged, let countis or countis-collector read the new one first.</source>
        <translation>Un autre compteur répond à cette adresse, donc rien n’a été envoyé. Vérifiez l’adresse. Si le compteur a été remplacé, laissez d’abord countis ou countis-collector lire le nouveau.</translation>
    </message>
    <message>
        <source>contains a line break; write it on one line</source>
        <translation>contient un saut de ligne&#xa0;; écrivez-le sur une seule ligne</translation>
    </message>
    <message>
        <source>the file %1 is empty; write the password or the secret on its first line</source>
        <translation>le fichier %1 est vide&#xa0;; écrivez le mot de passe ou le secret sur sa première ligne</translation>
    </message>
    <message>
        <source>The site does not allow commands to this meter any more, or its address has changed, so nothing was sent.</source>
        <translation>Le site n’autorise plus les commandes vers ce compteur, ou son adresse a changé, donc rien n’a été envoyé.</translation>
    </message>
</context>
<context>
    <name>MeterAddress</name>
    <message>
        <source>&quot;%1&quot;: the IPv6 address has no closing ].</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: l’adresse IPv6 n’a pas de ] final.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: only :PORT can follow the ].</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: seul&#xa0;:PORT peut suivre le ].</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: write an IPv6 address in brackets, like [::1]:502.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: une adresse IPv6 s’écrit entre crochets, comme [::1]:502.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Modbus unit: a unit is 1 to 247, or 255.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une unité Modbus&#xa0;: une unité va de 1 à 247, ou vaut 255.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port: a port is 1 to 65535.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un port&#xa0;: un port va de 1 à 65535.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the host is missing. Write HOST, HOST:PORT or HOST:PORT/UNIT.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: il manque l’hôte. Écrivez HÔTE, HÔTE:PORT ou HÔTE:PORT/UNITÉ.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a host name nor an IP address.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni un nom d’hôte ni une adresse IP.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IPv4 address: an IPv4 address has four decimal numbers from 0 to 255, like 192.168.0.4.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse IPv4&#xa0;: une adresse IPv4 a quatre nombres décimaux de 0 à 255, comme 192.168.0.4.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the address of a meter.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être l’adresse d’un compteur.</translation>
    </message>
</context>
<context>
    <name>MeterDialog</name>
    <message>
        <source>Edit the meter</source>
        <translation>Modifier le compteur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>same as the address</source>
        <translation>identique à l’adresse</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Testing %1 …</source>
        <translation>Test de %1…</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
</context>
<context>
    <name>MeterListView</name>
    <message>
        <source>Meters</source>
        <translation>Compteurs</translation>
    </message>
</context>
<context>
    <name>MeterPage</name>
    <message>
        <source>Press UP: show the next page</source>
        <translation>Appuyer sur UP&#xa0;: afficher la page suivante</translation>
    </message>
    <message>
        <source>Press ENTER: show the next menu</source>
        <translation>Appuyer sur ENTER&#xa0;: afficher le menu suivant</translation>
    </message>
    <message>
        <source>Resume the charts</source>
        <translation>Reprendre les courbes</translation>
    </message>
    <message>
        <source>Pause the charts</source>
        <translation>Figer les courbes</translation>
    </message>
    <message>
        <source>Charts: show a longer period</source>
        <translation>Courbes&#xa0;: afficher une période plus longue</translation>
    </message>
    <message>
        <source>Charts: show a shorter period</source>
        <translation>Courbes&#xa0;: afficher une période plus courte</translation>
    </message>
    <message>
        <source>No meter yet</source>
        <translation>Aucun compteur</translation>
    </message>
    <message>
        <source>Add a meter by its address, for example 192.168.0.4.</source>
        <translation>Ajoutez un compteur par son adresse, par exemple 192.168.0.4.</translation>
    </message>
    <message>
        <source>Add a meter</source>
        <translation>Ajouter un compteur</translation>
    </message>
    <message>
        <source>Send a command to this meter</source>
        <translation>Envoyer une commande à ce compteur</translation>
    </message>
</context>
<context>
    <name>MeterSelector</name>
    <message>
        <source>Meter in view: %1</source>
        <translation>Compteur affiché&#xa0;: %1</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>Nom ou adresse</translation>
    </message>
    <message>
        <source>No meter yet.</source>
        <translation>Aucun compteur.</translation>
    </message>
    <message>
        <source>No meter name or address contains this text.</source>
        <translation>Aucun nom ni adresse de compteur ne contient ce texte.</translation>
    </message>
    <message>
        <source>Add or edit meters</source>
        <translation>Ajouter ou modifier des compteurs</translation>
    </message>
</context>
<context>
    <name>MeterTable</name>
    <message>
        <source>All meters, %1, %2 kW, today %3 kWh</source>
        <translation>Tous les compteurs, %1, %2 kW, aujourd’hui %3 kWh</translation>
    </message>
    <message>
        <source>All meters</source>
        <translation>Tous les compteurs</translation>
    </message>
</context>
<context>
    <name>MeterTile</name>
    <message>
        <source>today %1 kWh</source>
        <translation>ce jour %1 kWh</translation>
    </message>
    <message>
        <source>PF %1</source>
        <translation>PF %1</translation>
    </message>
    <message>
        <source>today not known</source>
        <translation>ce jour, inconnue</translation>
    </message>
</context>
<context>
    <name>MetersCard</name>
    <message>
        <source>Meters</source>
        <translation>Compteurs</translation>
    </message>
    <message>
        <source>No meter yet</source>
        <translation>Aucun compteur</translation>
    </message>
    <message>
        <source>The meter shows its address in the SEtuP.2 menu of its display.</source>
        <translation>Le compteur montre son adresse dans le menu SEtuP.2 de son afficheur.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Retirer %1&#xa0;?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Testing %1 …</source>
        <translation>Test de %1…</translation>
    </message>
    <message>
        <source>Remove the place %1?</source>
        <translation>Supprimer le lieu %1&#xa0;?</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Il est vide.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>Ajouter un lieu</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Commands to %1 are allowed.</source>
        <translation>Les commandes vers %1 sont autorisées.</translation>
    </message>
    <message>
        <source>Commands to %1 are forbidden.</source>
        <translation>Les commandes vers %1 sont interdites.</translation>
    </message>
    <message>
        <source>Commands set the tariff and reset partial meters and tariff hours. They are off for every new meter. No command changes a total.</source>
        <translation>Les commandes choisissent le tarif et remettent à zéro les compteurs partiels et les heures de tarif. Elles sont désactivées pour tout nouveau compteur. Aucune commande ne change un total.</translation>
    </message>
    <message>
        <source>The application stops reading this meter. The meter itself does not change. Its recorded readings stay in the database: “countisctl meters --removed” lists the meter with its number, by which you can export its readings or restore it.</source>
        <translation>L’application ne lit plus ce compteur. Le compteur lui-même ne change pas. Ses mesures enregistrées restent dans la base de données&#xa0;: «&#xa0;countisctl meters --removed&#xa0;» indique le compteur avec son numéro, qui permet d’exporter ses mesures ou de le restaurer.</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>accelerated time</source>
        <translation>temps accéléré</translation>
    </message>
</context>
<context>
    <name>OnsetCard</name>
    <message>
        <source>The history is being read.</source>
        <translation>Lecture de l’historique en cours.</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Depuis quand</translation>
    </message>
    <message>
        <source>No site database is open, so countis cannot search the history. The Settings page gives the reason.</source>
        <translation>Aucune base de données de site n’est ouverte, countis ne peut donc pas rechercher dans l’historique. La page Réglages en donne la raison.</translation>
    </message>
    <message>
        <source>The history of this meter begins with its first finished quarter-hour.</source>
        <translation>L’historique de ce compteur commence avec son premier quart d’heure terminé.</translation>
    </message>
</context>
<context>
    <name>OverviewBar</name>
    <message>
        <source>Group by</source>
        <translation>Grouper par</translation>
    </message>
    <message>
        <source>Group by %1</source>
        <translation>Grouper par %1</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Trier par %1</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>power</source>
        <translation>puissance</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>PF</source>
        <translation>PF</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>Name, place, address</source>
        <translation>Nom, lieu, adresse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>périmé</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>Hide the column of addresses</source>
        <translation>Masquer la colonne des adresses</translation>
    </message>
    <message>
        <source>Show the column of addresses</source>
        <translation>Afficher la colonne des adresses</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tuiles</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>rejeu</translation>
    </message>
    <message>
        <source>in alarm</source>
        <translation>en alarme</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Sort by name</source>
        <translation>Trier par nom</translation>
    </message>
    <message>
        <source>Sort by power</source>
        <translation>Trier par puissance</translation>
    </message>
    <message>
        <source>Sort by energy</source>
        <translation>Trier par énergie</translation>
    </message>
    <message>
        <source>Sort by PF</source>
        <translation>Trier par PF</translation>
    </message>
    <message>
        <source>Sort by state</source>
        <translation>Trier par état</translation>
    </message>
    <message>
        <source>Filter the meters</source>
        <translation>Filtrer les compteurs</translation>
    </message>
    <message>
        <source>Show the meters as tiles</source>
        <translation>Afficher les compteurs en tuiles</translation>
    </message>
    <message>
        <source>Show the meters as a table</source>
        <translation>Afficher les compteurs en tableau</translation>
    </message>
    <message>
        <source>Do not group the meters</source>
        <translation>Ne pas grouper les compteurs</translation>
    </message>
    <message>
        <source>Group the meters by place</source>
        <translation>Grouper les compteurs par lieu</translation>
    </message>
    <message>
        <source>Reverse the order of the meters</source>
        <translation>Inverser l’ordre des compteurs</translation>
    </message>
    <message>
        <source>Show all meters</source>
        <translation>Afficher tous les compteurs</translation>
    </message>
    <message>
        <source>Hide the column of addresses</source>
        <translation>Masquer la colonne des adresses</translation>
    </message>
    <message>
        <source>Show the column of addresses</source>
        <translation>Afficher la colonne des adresses</translation>
    </message>
    <message>
        <source>No meter yet</source>
        <translation>Pas encore de compteur</translation>
    </message>
    <message>
        <source>Add a meter by its address, for example 192.168.0.4.</source>
        <translation>Ajoutez un compteur par son adresse, par exemple 192.168.0.4.</translation>
    </message>
    <message>
        <source>Add a meter</source>
        <translation>Ajouter un compteur</translation>
    </message>
    <message>
        <source>No meter to show</source>
        <translation>Aucun compteur à afficher</translation>
    </message>
    <message>
        <source>No meter has this state and these words in its name, place or address.</source>
        <translation>Aucun compteur n’a cet état et ces mots dans son nom, son lieu ou son adresse.</translation>
    </message>
    <message>
        <source>Open the demo site</source>
        <translation>Ouvrir le site de démonstration</translation>
    </message>
    <message>
        <source>Send a command to the meters that are listed</source>
        <translation>Envoyer une commande aux compteurs de la liste</translation>
    </message>
    <message>
        <source>Send a command to the meter where the keyboard is</source>
        <translation>Envoyer une commande au compteur où se trouve le clavier</translation>
    </message>
</context>
<context>
    <name>OverviewSubject</name>
    <message>
        <source>All meters</source>
        <translation>Tous les compteurs</translation>
    </message>
    <message>
        <source>add a meter in Settings</source>
        <translation>ajoutez un compteur dans Réglages</translation>
    </message>
    <message>
        <source>the simulated meter alone</source>
        <translation>le compteur simulé seul</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simulé</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>The application simulates this meter: its values do not come from a real installation.</source>
        <translation>L’application simule ce compteur&#xa0;: ses valeurs ne viennent pas d’une installation réelle.</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>rejeu</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>périmé</translation>
    </message>
</context>
<context>
    <name>PageCatalogue</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>This display is independent of the meter: it shows the readings of the meter in view on the page that you choose here. The meter itself may show another page.</source>
        <translation>Cet afficheur est indépendant du compteur&#xa0;: il montre les mesures du compteur affiché sur la page que vous choisissez ici. Le compteur lui-même peut montrer une autre page.</translation>
    </message>
    <message>
        <source>Keys: ↑ is UP, Enter is ENTER, S is SET. Hold a key for a long press, or two keys together for a combination. With the mouse, a right click keeps a key pressed until the next press.</source>
        <translation>Touches&#xa0;: ↑ correspond à UP, Entrée à ENTER, S à SET. Maintenez une touche pour un appui long, ou deux touches ensemble pour une combinaison. À la souris, un clic droit garde une touche enfoncée jusqu’à l’appui suivant.</translation>
    </message>
    <message>
        <source>The menu map shows all menus and pages. Click a cell to show its page. With the keyboard, press Tab to reach the map, choose a page with the arrow keys and press Enter.</source>
        <translation>Le plan des menus montre tous les menus et toutes les pages. Cliquez sur une case pour afficher sa page. Au clavier, atteignez le plan avec Tab, choisissez une page avec les flèches et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Charts: point at a chart to read all values at that time. With the keyboard, press Tab to reach the charts and move the cursor with the Left and Right keys. P pauses the charts; Ctrl + and Ctrl − change the period shown.</source>
        <translation>Courbes&#xa0;: pointez une courbe pour lire toutes les valeurs à cet instant. Au clavier, atteignez les courbes avec Tab et déplacez le curseur avec les flèches gauche et droite. P fige les courbes&#xa0;; Ctrl + et Ctrl − changent la période affichée.</translation>
    </message>
    <message>
        <source>A grey band marked “no data” is a period without readings. Grey values are stale: they are the last known values, shown with their age.</source>
        <translation>Une bande grise marquée «&#xa0;pas de données&#xa0;» est une période sans mesures. Les valeurs en gris sont périmées&#xa0;: ce sont les dernières valeurs connues, affichées avec leur âge.</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registres</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>The Test button contacts the address once and reports which device answers.</source>
        <translation>Le bouton Tester contacte l’adresse une fois et indique quel appareil répond.</translation>
    </message>
    <message>
        <source>The simulated meter is built into the application, so it cannot be edited or removed.</source>
        <translation>Le compteur simulé fait partie de l’application&#xa0;: il ne peut être ni modifié ni retiré.</translation>
    </message>
    <message>
        <source>The LED flashes 1000 times per kilowatt-hour, like the LED of the meter. If simulated time is accelerated, or if motion is reduced and the LED would flash more than three times per second, it stays lit and its rate is shown beside it.</source>
        <translation>La LED clignote 1000 fois par kilowattheure, comme celle du compteur. Si le temps simulé est accéléré, ou si les animations sont réduites et que la LED devait clignoter plus de trois fois par seconde, elle reste allumée et sa cadence est affichée à côté.</translation>
    </message>
    <message>
        <source>On the training desk you operate the simulated meter itself: you press its keys, and you set the supply, the loads and the faults at its terminals. The other pages read this meter over the network, like a real meter.</source>
        <translation>Sur le banc de formation, vous manœuvrez le compteur simulé lui-même&#xa0;: vous appuyez sur ses touches et vous réglez le réseau, les charges et les défauts à ses bornes. Les autres pages lisent ce compteur par le réseau, comme un vrai compteur.</translation>
    </message>
    <message>
        <source>Keys: ↑ is UP, Enter is ENTER, S is SET, while the meter front has the keyboard focus (F6). Hold a key for a long press, or two keys together for a combination. With the mouse, a right click keeps a key pressed until the next press. On an E28, open the terminal cover to reach the SET key.</source>
        <translation>Touches&#xa0;: ↑ correspond à UP, Entrée à ENTER, S à SET, quand la face avant a le focus du clavier (F6). Maintenez une touche pour un appui long, ou deux touches ensemble pour une combinaison. À la souris, un clic droit garde une touche enfoncée jusqu’à l’appui suivant. Sur un E28, ouvrez le cache-bornes pour atteindre la touche SET.</translation>
    </message>
    <message>
        <source>P pauses or resumes the time of the meter, N goes to the next event of the scenario, R restarts the scenario; Ctrl + and Ctrl − change the speed. While you hold a key of the meter, its time runs at speed ×1.</source>
        <translation>P arrête ou relance le temps du compteur, N va à l’événement suivant du scénario, R relance le scénario depuis le début&#xa0;; Ctrl + et Ctrl − changent la vitesse. Tant que vous maintenez une touche du compteur, son temps s’écoule à la vitesse ×1.</translation>
    </message>
    <message>
        <source>You can type every number: click it or reach it with Tab, type the new value and press Enter. You switch each fault on or off separately, for the phases that you choose.</source>
        <translation>Vous pouvez saisir chaque nombre&#xa0;: cliquez dessus ou atteignez-le avec Tab, tapez la nouvelle valeur et appuyez sur Entrée. Vous activez ou désactivez chaque défaut séparément, pour les phases que vous choisissez.</translation>
    </message>
    <message>
        <source>F9 opens the presenter for the class: it shows the meter front, each key press, the time and the measured values on the whole screen. It hides the fault until you press F. Esc closes the presenter. W opens the web pages of the meter in the browser.</source>
        <translation>F9 ouvre la présentation pour la classe&#xa0;: elle montre en plein écran la face avant, chaque appui sur une touche, le temps et les valeurs mesurées. Elle cache le défaut jusqu’à ce que vous appuyiez sur F. Échap ferme la présentation. W ouvre les pages web du compteur dans le navigateur.</translation>
    </message>
    <message>
        <source>F5 returns the training desk to its state at the start of the class. For ten seconds, Ctrl+Z undoes this; it also undoes the start of a scenario or the clearing of all faults. To choose the state to which F5 returns, use “Save this as the start of the class” in the command palette (Ctrl+K).</source>
        <translation>F5 ramène le banc à son état du début du cours. Pendant dix secondes, Ctrl+Z annule cette action, de même que le lancement d’un scénario ou la suppression de tous les défauts. Pour choisir l’état auquel F5 revient, utilisez «&#xa0;Enregistrer cet état comme début du cours&#xa0;» dans la palette de commandes (Ctrl+K).</translation>
    </message>
    <message>
        <source>Meters: add a meter by its address. The default port is 502 and the default unit is 5. You can paste a complete address such as 192.168.0.4:502/5 into the first field.</source>
        <translation>Compteurs&#xa0;: ajoutez un compteur par son adresse. Le port par défaut est 502 et l’unité par défaut 5. Vous pouvez coller une adresse complète, comme 192.168.0.4:502/5, dans le premier champ.</translation>
    </message>
    <message>
        <source>This page shows all meters: the totals of the site above, and below them each meter as a tile or as a row of a table. Click a meter, or press Enter on it, to open it on the Meter page.</source>
        <translation>Cette page montre tous les compteurs&#xa0;: en haut les totaux du site, et au-dessous chaque compteur en tuile ou en ligne de tableau. Cliquez sur un compteur, ou appuyez sur Entrée, pour l’ouvrir sur la page Compteur.</translation>
    </message>
    <message>
        <source>Active power now is the sum over the meters that are live; “12 of 13” means that one meter is missing from the sum. Energy today is the difference of the counters since midnight; for meters that do not answer it ends at their last reading. Exported power and energy are negative. A percentage compares the amounts, not the signs.</source>
        <translation>La puissance active actuelle est la somme des compteurs en direct&#xa0;; «&#xa0;12 sur 13&#xa0;» signifie qu’un compteur manque dans la somme. L’énergie du jour est la différence des index depuis minuit&#xa0;; pour les compteurs qui ne répondent pas, elle s’arrête à leur dernière mesure. La puissance et l’énergie exportées sont négatives. Un pourcentage compare les quantités, sans leur signe.</translation>
    </message>
    <message>
        <source>The power factor of the site is that of the meters that import power, from the sums of their active and reactive power.</source>
        <translation>Le facteur de puissance du site est celui des compteurs qui importent, calculé avec les sommes de leurs puissances active et réactive.</translation>
    </message>
    <message>
        <source>The small curves show the active power of the last hour: the area lies above the zero line for imported power and below it for exported power. The curve of a meter that does not answer is grey and ends at its last reading.</source>
        <translation>Les petites courbes montrent la puissance active de la dernière heure&#xa0;: la surface est au-dessus de la ligne de zéro pour la puissance importée et au-dessous pour la puissance exportée. La courbe d’un compteur qui ne répond pas est grise et s’arrête à sa dernière mesure.</translation>
    </message>
    <message>
        <source>Keys: the arrow keys, Home, End, Page Up and Page Down move from meter to meter, and Space explains the meter. Ctrl+F filters by words of name, place and address. V changes between tiles and table, G groups by place, S changes what the meters are sorted by, and R reverses the order. In the table, Enter opens or closes a group.</source>
        <translation>Touches&#xa0;: les flèches, Début, Fin, Page précédente et Page suivante vont de compteur en compteur, et Espace explique le compteur. Ctrl+F filtre par mots du nom, du lieu et de l’adresse. V passe des tuiles au tableau, G groupe par lieu, S change le critère de tri et R inverse l’ordre. Dans le tableau, Entrée ouvre ou ferme un groupe.</translation>
    </message>
    <message>
        <source>If the meters are sorted by a value, the order follows the readings every five seconds, but not while the pointer is on the list. Meters that are stale or offline come last.</source>
        <translation>Si les compteurs sont triés par une valeur, l’ordre suit les mesures toutes les cinq secondes, sauf quand le pointeur est sur la liste. Les compteurs périmés ou hors ligne viennent en dernier.</translation>
    </message>
    <message>
        <source>An en dash marks a value that is not known; point at the meter to read the reason.</source>
        <translation>Un tiret marque une valeur inconnue&#xa0;; pointez le compteur pour en lire la raison.</translation>
    </message>
    <message>
        <source>The wheel zooms at the pointer, a drag moves the span, and a double click shows the whole span. With the keyboard: + and − zoom, Left and Right move the span, Shift with Left or Right moves the cursor, and F shows the whole span.</source>
        <translation>La molette agrandit autour du pointeur, un glissement déplace la durée affichée, et un double clic affiche toute la période. Au clavier&#xa0;: + et − agrandissent et réduisent, les flèches gauche et droite déplacent la durée affichée, Maj avec ces flèches déplace le curseur, et F affiche toute la période.</translation>
    </message>
    <message>
        <source>This page shows the energy of a day, a month, a year or of days that you choose. In the selector at the top you choose all meters, those of a place, one meter or a virtual meter.</source>
        <translation>Cette page affiche l’énergie d’un jour, d’un mois, d’une année ou de jours que vous choisissez. Dans le sélecteur en haut, vous choisissez tous les compteurs, ceux d’un lieu, un compteur ou un compteur virtuel.</translation>
    </message>
    <message>
        <source>Dotted bars show the period before: the same weekday of the month before, the same hour of the day before, the same month of the year before. Where two months differ in length, or the period is not over, the comparison is made per day.</source>
        <translation>Les barres en pointillés montrent la période précédente&#xa0;: le même jour de la semaine du mois précédent, la même heure de la veille, le même mois de l’année précédente. Si deux mois n’ont pas la même longueur, ou si la période n’est pas terminée, la comparaison se fait par jour.</translation>
    </message>
    <message>
        <source>Keys: Ctrl+Left and Ctrl+Right show the period before and after, Ctrl+Home the present one. C compares with the period before. Left and Right in the chart, Up and Down in the table choose a row. Ctrl+S saves the table as a CSV file.</source>
        <translation>Touches&#xa0;: Ctrl+Gauche et Ctrl+Droite affichent la période précédente et la suivante, Ctrl+Début celle en cours. C compare à la période précédente. Gauche et Droite dans le graphique, Haut et Bas dans le tableau choisissent une ligne. Ctrl+S enregistre le tableau dans un fichier CSV.</translation>
    </message>
    <message>
        <source>All values are read over Modbus: they are for information only and have no legal value.</source>
        <translation>Toutes les valeurs sont lues par Modbus&#xa0;: elles sont données à titre d’information et n’ont pas de valeur légale.</translation>
    </message>
    <message>
        <source>S chooses the next length of the span, D goes to a date, Alt with the Left or Right key goes to the period before or after, and L goes to the latest readings. C compares with the period before, which is drawn dotted in the colour of its series.</source>
        <translation>S choisit la durée suivante, D va à une date, Alt avec la flèche gauche ou droite va à la période précédente ou suivante, et L va aux dernières mesures. C compare avec la période précédente, tracée en pointillé dans la couleur de sa série.</translation>
    </message>
    <message>
        <source>The strip below the charts shows the whole recorded history of the first series. To choose the span, drag the frame in the strip, or one end of the frame. The energy in the table is the difference of the meter registers between the ends of the span.</source>
        <translation>La bande sous les graphiques montre tout l’historique enregistré de la première série. Pour choisir la durée affichée, faites glisser le cadre de la bande, ou l’un de ses bords. L’énergie du tableau est la différence des registres du compteur entre les deux bouts de la durée affichée.</translation>
    </message>
    <message>
        <source>All energies are differences of the counters of the meters, so the hours add up exactly to days, and the days to months. T1 and T2 are the tariffs of the meter. Imported energy is above the zero line, exported energy below it.</source>
        <translation>Toutes les énergies sont des différences des index des compteurs&#xa0;: la somme des heures donne exactement le jour, et celle des jours exactement le mois. T1 et T2 sont les tarifs du compteur. L’énergie importée est au-dessus de la ligne de zéro, l’énergie exportée au-dessous.</translation>
    </message>
    <message>
        <source>Hatched rows are estimated: a meter was not read at their beginning or end. The counters give the exact energy of the whole gap; only how it is divided between the rows is estimated. The strip below the chart shows how many quarter-hours were read.</source>
        <translation>Les lignes hachurées sont estimées&#xa0;: un compteur n’a pas été lu à leur début ou à leur fin. Les index donnent l’énergie exacte de la lacune entière&#xa0;; seule sa répartition entre les lignes est estimée. La bande sous le graphique montre combien de quarts d’heure ont été lus.</translation>
    </message>
    <message>
        <source>A place is a building, a hall or a board. In the list of meters, Enter edits a meter and opens or closes a place, F2 edits a place, and Delete removes the meter or the place.</source>
        <translation>Un lieu est un bâtiment, un hall ou un tableau. Dans la liste des compteurs, Entrée modifie un compteur et ouvre ou ferme un lieu, F2 modifie un lieu, et Suppr retire le compteur ou le lieu.</translation>
    </message>
    <message>
        <source>“Scan a range” asks every address of the range which device answers there, and changes nothing. “Import” reads a list of meters from a CSV file and shows what each line would do before it changes anything.</source>
        <translation>«&#xa0;Analyser une plage&#xa0;» demande à chaque adresse de la plage quel appareil y répond, et ne modifie rien. «&#xa0;Importation&#xa0;» lit une liste de compteurs dans un fichier CSV et montre ce que chaque ligne ferait avant toute modification.</translation>
    </message>
    <message>
        <source>History shows whether this window records, into which database, how much is stored and for how long it is kept. If you choose a shorter time, the page says what it will delete and asks you first. Another database is opened at the next start.</source>
        <translation>Historique indique si cette fenêtre enregistre, dans quelle base de données, combien de mesures sont stockées et combien de temps elles sont conservées. Si vous choisissez une durée plus courte, la page annonce ce qu’elle supprimera et vous demande confirmation. Une autre base de données s’ouvre au prochain démarrage.</translation>
    </message>
    <message>
        <source>Changes of meters, appearance and language are saved at once.</source>
        <translation>Les modifications des compteurs, de l’apparence et de la langue sont enregistrées aussitôt.</translation>
    </message>
    <message>
        <source>A line shows the mean of each interval, and the band behind it reaches from the lowest to the highest reading. A line is broken where its series has no readings; in a grey stretch marked “no data”, no series has readings. On a hatched stretch a meter was not read either, but its registers give its mean power, which is drawn dotted as an estimate.</source>
        <translation>Une courbe montre la moyenne de chaque intervalle&#xa0;; la bande derrière elle va de la mesure la plus basse à la plus haute. Une courbe est interrompue là où sa série n’a pas de mesures&#xa0;; dans une zone grise marquée «&#xa0;pas de données&#xa0;», aucune série n’a de mesures. Dans une zone hachurée, un compteur n’a pas été lu non plus, mais ses registres donnent sa puissance moyenne, tracée en pointillé comme estimation.</translation>
    </message>
    <message>
        <source>Ctrl+E saves the readings in view as CSV, and Ctrl+Shift+C copies them. Ctrl+Shift+P copies the charts and the table as a picture.</source>
        <translation>Ctrl+E enregistre les mesures affichées au format CSV, et Ctrl+Maj+C les copie. Ctrl+Maj+P copie les graphiques et le tableau en image.</translation>
    </message>
    <message>
        <source>This page shows every Modbus register of the meter in view: the words as they are on the wire, the value that they stand for, and how long ago they were read. A value in grey is stale: it is older than three of the periods in which it is read.</source>
        <translation>Cette page affiche chaque registre Modbus du compteur affiché&#xa0;: les mots tels qu’ils sont transmis, la valeur qu’ils représentent et le temps écoulé depuis leur lecture. Une valeur en gris est périmée&#xa0;: elle est plus ancienne que trois de ses périodes de lecture.</translation>
    </message>
    <message>
        <source>While the page is open, it also reads the blocks that no other page needs. It reads only; nothing is written to the meter. R means that a register is for reading, W for writing only, RW for both.</source>
        <translation>Tant que la page est ouverte, elle lit aussi les blocs dont aucune autre page n’a besoin. Elle ne fait que lire&#xa0;; rien n’est écrit dans le compteur. R signifie que le registre se lit, W qu’il s’écrit seulement, RW les deux.</translation>
    </message>
    <message>
        <source>A free read asks for any registers that lie in one block, at most 125 words. Type an address as a decimal number, or in hexadecimal after 0x. In the table, Enter takes over the address of a register.</source>
        <translation>Une lecture libre demande des registres quelconques d’un même bloc, 125 mots au plus. Saisissez une adresse en décimal, ou en hexadécimal après 0x. Dans le tableau, Entrée reprend l’adresse d’un registre.</translation>
    </message>
    <message>
        <source>Keys: Ctrl+F searches the registers, B chooses a block, Ctrl+R goes to the free read, P pauses the list of frames, and F shows the next kind of frames.</source>
        <translation>Touches&#xa0;: Ctrl+F cherche dans les registres, B choisit un bloc, Ctrl+R va à la lecture libre, P met en pause la liste des trames et F affiche la sorte de trames suivante.</translation>
    </message>
    <message>
        <source>Ctrl+S saves the frames for Wireshark (pcapng), and Ctrl+Shift+S the registers in the table as CSV, both in your documents folder. Ctrl+Shift+C copies the registers, Ctrl+Shift+F the list of frames, and Ctrl+Shift+D the chosen frame.</source>
        <translation>Ctrl+S enregistre les trames pour Wireshark (pcapng) et Ctrl+Maj+S les registres du tableau en CSV, tous deux dans votre dossier de documents. Ctrl+Maj+C copie les registres, Ctrl+Maj+F la liste des trames et Ctrl+Maj+D la trame choisie.</translation>
    </message>
    <message>
        <source>This page looks for wiring faults in the last three readings of the meter in view. It never changes a reading and never corrects energy.</source>
        <translation>Cette page cherche des défauts de câblage dans les trois dernières mesures du compteur affiché. Elle ne modifie jamais une mesure et ne corrige jamais une énergie.</translation>
    </message>
    <message>
        <source>Phasors: V1 points up, and a current that lags its voltage is turned clockwise. A current of a suspected phase has a red ring around its name. Beside it stands what the meter would read if the suspected fault were mended.</source>
        <translation>Vecteurs&#xa0;: V1 pointe vers le haut, et un courant en retard sur sa tension est tourné dans le sens horaire. Le nom du courant d’une phase suspecte est entouré d’un cercle rouge. À côté figure ce que le compteur mesurerait si le défaut supposé était corrigé.</translation>
    </message>
    <message>
        <source>Each verdict gives the fault, its confidence and its evidence, the rivals that explain the readings too with what tells them apart, what the fault costs, and the next check. The most dangerous verdict comes first.</source>
        <translation>Chaque diagnostic indique le défaut, le degré de confiance et les indices, les autres explications des mesures avec ce qui les distingue, ce que le défaut coûte et le prochain contrôle. Le diagnostic le plus dangereux vient en premier.</translation>
    </message>
    <message>
        <source>I types in readings that somebody reads from the display over the telephone. The form says which value is worth asking for next. B goes back to the meter in view.</source>
        <translation>I permet de saisir des valeurs que quelqu’un lit sur l’afficheur et vous dicte au téléphone. Le formulaire indique quelle valeur demander ensuite. B revient au compteur affiché.</translation>
    </message>
    <message>
        <source>∑ of P, Q and S is the sum of the three phases, ∑ of U, V and I their mean. Beside a power factor, a coil means inductive and a capacitor capacitive. An en dash marks a value that the meter does not measure.</source>
        <translation>∑ de P, Q et S est la somme des trois phases, ∑ de U, V et I leur moyenne. À côté d’un facteur de puissance, une bobine signifie inductif et un condensateur capacitif. Un tiret marque une valeur que le compteur ne mesure pas.</translation>
    </message>
    <message>
        <source>Frames lists the requests to the meter and its answers, with the time from a request to its answer; “trans.” is the transaction number, which both have. Click a frame, or move to it with the arrow keys, to read it byte by byte; its registers are then marked in the table. Esc leaves the frame.</source>
        <translation>«&#xa0;Trames&#xa0;» énumère les requêtes au compteur et ses réponses, avec le temps entre une requête et sa réponse&#xa0;; «&#xa0;trans.&#xa0;» est le numéro de transaction, que les deux portent. Cliquez sur une trame, ou allez-y avec les flèches, pour la lire octet par octet&#xa0;; ses registres sont alors marqués dans le tableau. Échap quitte la trame.</translation>
    </message>
    <message>
        <source>This page lists the alarms of the site: what is wrong, where, since when, with the value and its limit. A number and a shape tell the severity: 1 danger, 2 energy, 3 warning, 4 information.</source>
        <translation>Cette page affiche les alarmes du site&#xa0;: ce qui ne va pas, où, depuis quand, avec la valeur et son seuil. Un chiffre et une forme indiquent la gravité&#xa0;: 1 danger, 2 énergie, 3 avertissement, 4 information.</translation>
    </message>
    <message>
        <source>An alarm waits until a person acknowledges it, also after its condition has ended. Acknowledge it when you have seen it; your name, the time and your comment stay in its history.</source>
        <translation>Une alarme attend qu’une personne l’acquitte, même quand sa condition n’est plus remplie. Acquittez-la quand vous l’avez vue&#xa0;; votre nom, l’heure et votre commentaire restent dans son historique.</translation>
    </message>
    <message>
        <source>If you shelve an alarm, it is hidden for the time that you choose, at most seven days. Afterwards it is announced again if its condition is still met. While a meter does not answer, its other alarms are suppressed.</source>
        <translation>Si vous suspendez une alarme, elle est masquée pendant la durée que vous choisissez, sept jours au plus. Ensuite, elle est annoncée de nouveau si sa condition est encore remplie. Tant qu’un compteur ne répond pas, ses autres alarmes sont inhibées.</translation>
    </message>
    <message>
        <source>Only the program that records judges the readings. Another window shows its alarms, and passes on what you do.</source>
        <translation>Seul le programme qui enregistre évalue les mesures. Une autre fenêtre affiche ses alarmes et lui transmet ce que vous faites.</translation>
    </message>
    <message>
        <source>The strip shows the last day. The key figures of ISA-18.2 are about the last 30 days: an alarm stands if it lasts for more than 24 hours, and chatters if it is raised three times in a minute.</source>
        <translation>La bande montre le dernier jour. Les indicateurs de l’ISA-18.2 portent sur les 30 derniers jours&#xa0;: une alarme est permanente si elle dure plus de 24 heures, et répétitive si elle est activée trois fois en une minute.</translation>
    </message>
    <message>
        <source>The 15-minute maximum is the highest mean power of a quarter-hour in which all meters were read. Enter prices, the contracted power and the CO₂ factor with “Prices”; each price is valid from a day on. If a meter was exchanged or not read, enter the reading of its display with the pencil in “Completeness”.</source>
        <translation>Le maximum sur 15 minutes est la plus haute puissance moyenne d’un quart d’heure où tous les compteurs ont été lus. Saisissez les prix, la puissance souscrite et le facteur CO₂ avec «&#xa0;Prix&#xa0;»&#xa0;; chaque prix est valable à partir d’un jour. Si un compteur a été remplacé ou n’a pas été lu, saisissez le relevé de son afficheur avec le crayon de «&#xa0;Complétude&#xa0;».</translation>
    </message>
    <message>
        <source>A red frame marks a meter with an open alarm, and its chip names the most severe one. Ctrl+E sends a command to the meters that are listed: filter them first.</source>
        <translation>Un cadre rouge signale un compteur avec une alarme ouverte, et son étiquette nomme la plus grave. Ctrl+E envoie une commande aux compteurs affichés&#xa0;: filtrez-les d’abord.</translation>
    </message>
    <message>
        <source>Ctrl+E sends a command to this meter: it sets the tariff, or resets partial meters or tariff hours. The settings have to allow it, and you are asked first.</source>
        <translation>Ctrl+E envoie une commande à ce compteur&#xa0;: elle règle le tarif, ou remet à zéro des compteurs partiels ou les heures des tarifs. Les réglages doivent l’autoriser, et une confirmation est demandée.</translation>
    </message>
    <message>
        <source>What if: keys 1, 2 and 3 turn the current of L1, L2 or L3 round, and you can drag the arrow of a current or of a voltage to any angle and length. With the keyboard, press Tab to reach the diagram, choose an arrow with Page Up and Page Down, turn it with Left and Right, change its length with Up and Down, each with Shift ten times as much, and turn it round with F. P, PF, IN and the verdict follow; R resets. V changes between the diagrams.</source>
        <translation>Et si&#xa0;: les touches 1, 2 et 3 inversent le courant de L1, L2 ou L3, et vous pouvez faire glisser la flèche d’un courant ou d’une tension vers n’importe quels angle et longueur. Au clavier, atteignez le diagramme avec Tab, choisissez une flèche avec Page préc. et Page suiv., tournez-la avec Gauche et Droite, changez sa longueur avec Haut et Bas, dix fois plus avec Maj, et inversez-la avec F. P, PF, IN et le diagnostic suivent&#xa0;; R rétablit. V change de diagramme.</translation>
    </message>
    <message>
        <source>The checks in the installation come in a safe order: first what you can do without opening anything, then the isolation, and only then the terminals. Only a qualified electrician may open the terminal cover. Each tick goes into the audit log of the site, with person, computer and time.</source>
        <translation>Les contrôles dans l’installation suivent un ordre sûr&#xa0;: d’abord ce que vous pouvez faire sans rien ouvrir, puis la consignation, et seulement ensuite les bornes. Seul un électricien qualifié peut ouvrir le cache-bornes. Chaque coche entre dans le journal d’audit du site, avec la personne, l’ordinateur et l’heure.</translation>
    </message>
    <message>
        <source>“Since when” finds in the history when the phase began to export energy, when the phase sequence changed or when a voltage was last within its limits, and how much energy was counted wrongly since.</source>
        <translation>«&#xa0;Depuis quand&#xa0;» cherche dans l’historique quand la phase a commencé à exporter de l’énergie, quand l’ordre des phases a changé ou quand une tension était pour la dernière fois dans ses limites, et combien d’énergie a été mal comptée depuis.</translation>
    </message>
    <message>
        <source>Whether negative power is a fault depends on the role of the metering point: consumer, producer or both. Set it below the status, or with D. Currents below 0.5 A say nothing about their wiring.</source>
        <translation>Une puissance négative est ou non un défaut selon le rôle du point de mesure&#xa0;: consommateur, producteur ou les deux. Réglez-le sous l’état, ou avec D. Les courants inférieurs à 0,5 A n’indiquent rien sur leur câblage.</translation>
    </message>
    <message>
        <source>Choose values of your meters in the list, at most 12: click them, or press Tab to reach the list, move with the arrow keys and press the space bar. Ctrl+F searches meters and quantities.</source>
        <translation>Choisissez dans la liste des valeurs de vos compteurs, 12 au plus&#xa0;: cliquez dessus, ou atteignez la liste avec Tab, déplacez-vous avec les flèches et appuyez sur la barre d’espace. Ctrl+F recherche parmi les compteurs et les grandeurs.</translation>
    </message>
    <message>
        <source>Keys: Up, Down, Home and End choose an alarm, F shows the next kind of alarms, and Ctrl+F searches. A acknowledges, C goes to the comment, where Enter acknowledges and Esc leaves. H shelves, U ends the shelf, O takes out of service, I returns to service, R resets. M opens the meter, D its diagnosis, T its value in Trends.</source>
        <translation>Touches&#xa0;: Haut, Bas, Début et Fin choisissent une alarme, F affiche le type d’alarmes suivant et Ctrl+F cherche. A acquitte, C va au commentaire, où Entrée acquitte et Échap quitte le champ. H suspend, U met fin à la suspension, O met hors service, I remet en service, R réarme. M ouvre le compteur, D son diagnostic, T sa valeur dans Tendances.</translation>
    </message>
</context>
<context>
    <name>PanelKey</name>
    <message>
        <source>%1, locked</source>
        <translation>%1, verrouillée</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>PanelKeys</name>
    <message>
        <source>SET</source>
        <translation>SET</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>UP</source>
        <translation>UP</translation>
    </message>
    <message>
        <source>ENTER</source>
        <translation>ENTER</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Show the period before</source>
        <translation>Afficher la période précédente</translation>
    </message>
    <message>
        <source>Period: %1. Choose other days.</source>
        <translation>Période&#xa0;: %1. Choisir d’autres jours.</translation>
    </message>
    <message>
        <source>Show the next period</source>
        <translation>Afficher la période suivante</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Comparer à&#xa0;: %1</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Reactive</source>
        <translation>Réactive</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Virtual meters</source>
        <translation>Compteurs virtuels</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Save the energies as CSV</source>
        <translation>Enregistrer les énergies en CSV</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>Comparer à la période précédente</translation>
    </message>
    <message>
        <source>Virtual meters: sums of meters, or a main meter less its sub-meters</source>
        <translation>Compteurs virtuels&#xa0;: des sommes de compteurs, ou un compteur général moins ses sous-compteurs</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Save the energy report as PDF</source>
        <translation>Enregistrer le rapport d’énergie en PDF</translation>
    </message>
    <message>
        <source>The report of this period: energy, costs, demand, gaps and events, on A4 pages</source>
        <translation>Le rapport de cette période&#xa0;: énergie, coûts, puissance moyenne, lacunes et événements, en pages A4</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>Choose days</source>
        <translation>Choisir des jours</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
</context>
<context>
    <name>PhaseBadge</name>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>L3</source>
        <translation>L3</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
</context>
<context>
    <name>PhasorSide</name>
    <message>
        <source>Phasor diagram: %1</source>
        <translation>Diagramme vectoriel&#xa0;: %1</translation>
    </message>
    <message>
        <source>Phasor diagram as read</source>
        <translation>Diagramme vectoriel tel que mesuré</translation>
    </message>
</context>
<context>
    <name>PhasorView</name>
    <message>
        <source>%1, chosen: %2</source>
        <translation>%1, choisi&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>PhasorsCard</name>
    <message>
        <source>Phasors</source>
        <translation>Vecteurs</translation>
    </message>
    <message>
        <source>V1 up; a current that lags is turned clockwise</source>
        <translation>V1 en haut&#xa0;; un courant en retard est tourné dans le sens horaire</translation>
    </message>
    <message>
        <source>Phasor diagrams</source>
        <translation>Diagrammes vectoriels</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>Tel que mesuré</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>or drag an arrow</source>
        <translation>ou tirez une flèche</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>The verdict would be: %1</source>
        <translation>Le diagnostic serait&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sound supply</source>
        <translation>Alimentation saine</translation>
    </message>
    <message>
        <source>Three equal voltages in the sequence 123; the currents keep their size and their power factor</source>
        <translation>Trois tensions égales dans l’ordre 123&#xa0;; les courants gardent leur valeur et leur facteur de puissance</translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Add a place</source>
        <translation>Ajouter un lieu</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Nom du site</translation>
    </message>
    <message>
        <source>Edit the place</source>
        <translation>Modifier le lieu</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Dans</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>SET</source>
        <translation>SET</translation>
    </message>
    <message>
        <source>UP</source>
        <translation>UP</translation>
    </message>
    <message>
        <source>ENTER</source>
        <translation>ENTER</translation>
    </message>
    <message>
        <source>Close the presenter</source>
        <translation>Fermer la présentation</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Touche&#xa0;: %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>PresenterClock</name>
    <message>
        <source>Meter clock: %1</source>
        <translation>Horloge du compteur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Run time slower</source>
        <translation>Ralentir le temps</translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <translation>Ctrl+-</translation>
    </message>
    <message>
        <source>Time speed: %1</source>
        <translation>Vitesse du temps&#xa0;: %1</translation>
    </message>
    <message>
        <source>Run time faster</source>
        <translation>Accélérer le temps</translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <translation>Ctrl++</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
</context>
<context>
    <name>PresenterFault</name>
    <message>
        <source>The fault is hidden.</source>
        <translation>Le défaut est caché.</translation>
    </message>
    <message>
        <source>There is no fault.</source>
        <translation>Il n’y a aucun défaut.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Cacher</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Hide the fault from the class</source>
        <translation>Cacher le défaut à la classe</translation>
    </message>
    <message>
        <source>Show the fault to the class</source>
        <translation>Montrer le défaut à la classe</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>The scenario list would reveal the fault to the class. Show the fault first, or close the presenter.</source>
        <translation>La liste des scénarios révélerait le défaut à la classe. Montrez d’abord le défaut, ou fermez la présentation.</translation>
    </message>
</context>
<context>
    <name>PresenterRest</name>
    <message>
        <source>IN %1 A</source>
        <translation>IN %1 A</translation>
    </message>
    <message>
        <source>IN is the neutral current, which the meter calculates from the three phase currents.</source>
        <translation>IN est le courant du neutre, que le compteur calcule à partir des courants des trois phases.</translation>
    </message>
    <message>
        <source>sequence %1</source>
        <translation>ordre %1</translation>
    </message>
    <message>
        <source>This is the phase sequence: 123 is the correct order.</source>
        <translation>C’est l’ordre des phases&#xa0;: 123 est l’ordre correct.</translation>
    </message>
    <message>
        <source>This tariff is in progress.</source>
        <translation>Ce tarif est en cours.</translation>
    </message>
</context>
<context>
    <name>PresenterValues</name>
    <message>
        <source>L%1</source>
        <translation>L%1</translation>
    </message>
</context>
<context>
    <name>PresetDialog</name>
    <message>
        <source>Preset a register</source>
        <translation>Prérégler un registre</translation>
    </message>
    <message>
        <source>Set the register and restart the meter</source>
        <translation>Écrire le registre et redémarrer</translation>
    </message>
    <message>
        <source>To show a roll-over to the class, set the register just below 1,000,000. The register then returns to 0.</source>
        <translation>Pour montrer à la classe le retour à zéro d’un registre, réglez-le juste au-dessous de 1&#x202f;000&#x202f;000. Le registre repasse ensuite à 0.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Current value</source>
        <translation>Valeur actuelle</translation>
    </message>
    <message>
        <source>New value in %1</source>
        <translation>Nouvelle valeur en %1</translation>
    </message>
    <message>
        <source>Use the last value before the roll-over: %1</source>
        <translation>Utiliser la dernière valeur avant le retour à zéro&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PricesDialog</name>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Add the price</source>
        <translation>Ajouter le prix</translation>
    </message>
    <message>
        <source>Save the price</source>
        <translation>Enregistrer le prix</translation>
    </message>
    <message>
        <source>Each price is valid from its day on until the next one.</source>
        <translation>Chaque prix est valable de son premier jour jusqu’au prix suivant.</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>À partir du %1</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable à partir du</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>T1, per kWh</source>
        <translation>T1, par kWh</translation>
    </message>
    <message>
        <source>T2, per kWh</source>
        <translation>T2, par kWh</translation>
    </message>
    <message>
        <source>CO₂, g/kWh</source>
        <translation>CO₂, g/kWh</translation>
    </message>
    <message>
        <source>Contracted power, kW</source>
        <translation>Puissance souscrite, kW</translation>
    </message>
    <message>
        <source>Enter the prices of your contract. They are used for costs only; exported energy reduces the cost.</source>
        <translation>Saisissez les prix de votre contrat. Ils ne servent qu’aux coûts&#xa0;; l’énergie exportée réduit le coût.</translation>
    </message>
    <message>
        <source>Exported, per kWh</source>
        <translation>Exportée, par kWh</translation>
    </message>
</context>
<context>
    <name>ProgressNotice</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>QuantityChart</name>
    <message>
        <source>No reading yet</source>
        <translation>Aucune mesure pour l’instant</translation>
    </message>
    <message>
        <source>The first reading arrives within 2 s</source>
        <translation>La première mesure arrive en moins de 2 s</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Déplier</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Replier</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <comment>what waits on a page</comment>
        <translation>
            <numerusform>%1, %n en attente</numerusform>
            <numerusform>%1, %n en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordingCard</name>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>sqlite:FILE, postgresql://USER@HOST/NAME or service=NAME; empty: this user’s own</source>
        <translation>sqlite:FICHIER, postgresql://UTILISATEUR@HÔTE/NOM ou service=NOM&#xa0;; vide&#xa0;: celle de cet utilisateur</translation>
    </message>
    <message>
        <source>countis opens this database when it starts the next time.</source>
        <translation>countis ouvre cette base de données au prochain démarrage.</translation>
    </message>
    <message>
        <source>Password for the keyring</source>
        <translation>Mot de passe pour le trousseau</translation>
    </message>
    <message>
        <source>empty: the keyring stays as it is</source>
        <translation>vide&#xa0;: le trousseau reste inchangé</translation>
    </message>
    <message>
        <source>Forget the password</source>
        <translation>Oublier le mot de passe</translation>
    </message>
    <message>
        <source>Write no password here: store it in the keyring, in ~/.pgpass or in a service file.</source>
        <translation>N’écrivez pas de mot de passe ici&#xa0;: enregistrez-le dans le trousseau, dans ~/.pgpass ou dans un fichier de service.</translation>
    </message>
    <message>
        <source>Database to open at the next start</source>
        <translation>Base de données à ouvrir au prochain démarrage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Waiting for the keyring …</source>
        <translation>En attente du trousseau…</translation>
    </message>
    <message>
        <source>Recorded by countis-collector on</source>
        <translation>Enregistré par countis-collector sur</translation>
    </message>
</context>
<context>
    <name>RecordingNotice</name>
    <message>
        <source>Open Settings</source>
        <translation>Ouvrir Réglages</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Masquer ce message</translation>
    </message>
</context>
<context>
    <name>RegistersCard</name>
    <message>
        <source>Block</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <source>Block: %1</source>
        <translation>Bloc&#xa0;: %1</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>Nom ou adresse</translation>
    </message>
    <message>
        <source>%1 of %2 registers</source>
        <translation>%1 registres sur %2</translation>
    </message>
    <message>
        <source>Copy the registers</source>
        <translation>Copier les registres</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Maj+C</translation>
    </message>
    <message>
        <source>Save the registers as CSV</source>
        <translation>Enregistrer les registres en CSV</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Maj+S</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>hexa</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>R/W</source>
        <translation>R/W</translation>
    </message>
    <message>
        <source>raw words</source>
        <translation>mots bruts</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>age</source>
        <translation>âge</translation>
    </message>
    <message>
        <source>Registers of the meter</source>
        <translation>Registres du compteur</translation>
    </message>
    <message>
        <source>No register of this block has these words in its name or address.</source>
        <translation>Aucun registre de ce bloc ne contient ces mots dans son nom ou son adresse.</translation>
    </message>
</context>
<context>
    <name>RegistersPage</name>
    <message>
        <source>The registers are copied.</source>
        <translation>Les registres sont copiés.</translation>
    </message>
    <message>
        <source>The frames are copied.</source>
        <translation>Les trames sont copiées.</translation>
    </message>
    <message>
        <source>The frame is copied.</source>
        <translation>La trame est copiée.</translation>
    </message>
    <message>
        <source>Find a register</source>
        <translation>Chercher un registre</translation>
    </message>
    <message>
        <source>Choose a block of registers</source>
        <translation>Choisir un bloc de registres</translation>
    </message>
    <message>
        <source>Read registers once</source>
        <translation>Lire des registres une fois</translation>
    </message>
    <message>
        <source>Resume the list of frames</source>
        <translation>Reprendre la liste des trames</translation>
    </message>
    <message>
        <source>Pause the list of frames</source>
        <translation>Mettre en pause la liste des trames</translation>
    </message>
    <message>
        <source>Show the next kind of frames</source>
        <translation>Afficher la sorte de trames suivante</translation>
    </message>
    <message>
        <source>Save the frames for Wireshark</source>
        <translation>Enregistrer les trames pour Wireshark (pcapng)</translation>
    </message>
    <message>
        <source>Save the registers as CSV</source>
        <translation>Enregistrer les registres en CSV</translation>
    </message>
    <message>
        <source>Copy the registers</source>
        <translation>Copier les registres</translation>
    </message>
    <message>
        <source>Copy the list of frames</source>
        <translation>Copier la liste des trames</translation>
    </message>
    <message>
        <source>Copy the chosen frame</source>
        <translation>Copier la trame choisie</translation>
    </message>
    <message>
        <source>No meter yet</source>
        <translation>Pas encore de compteur</translation>
    </message>
    <message>
        <source>Add a meter by its address, for example 192.168.0.4.</source>
        <translation>Ajoutez un compteur par son adresse, par exemple 192.168.0.4.</translation>
    </message>
    <message>
        <source>Add a meter</source>
        <translation>Ajouter un compteur</translation>
    </message>
</context>
<context>
    <name>ReplayBar</name>
    <message>
        <source>Replay</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>To the event before</source>
        <translation>À l’événement précédent</translation>
    </message>
    <message>
        <source>Pause the replay</source>
        <translation>Suspendre la relecture</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>To the next event</source>
        <translation>À l’événement suivant</translation>
    </message>
    <message>
        <source>Time of the replay: %1, %2</source>
        <translation>Heure de la relecture&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>Vitesse de la relecture</translation>
    </message>
    <message>
        <source>As fast as it was</source>
        <translation>À la vitesse d’origine</translation>
    </message>
    <message>
        <source>%1 seconds in one</source>
        <translation>%1 secondes en une</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the replay and show your own site</source>
        <translation>Fermer la relecture et afficher votre propre site</translation>
    </message>
</context>
<context>
    <name>ReplayChip</name>
    <message>
        <source>replay</source>
        <translation>rejeu</translation>
    </message>
    <message>
        <source>The window replays %1 (%2). Nothing in it is of now, and nothing is recorded or changed.</source>
        <translation>La fenêtre relit le %1 (%2). Rien n’y est actuel, et rien n’est enregistré ni modifié.</translation>
    </message>
</context>
<context>
    <name>ReplayTrack</name>
    <message>
        <source>Time of the replay: %1</source>
        <translation>Heure de la relecture&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>RoleChoice</name>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Role of the installation</source>
        <translation>Rôle de l’installation</translation>
    </message>
    <message>
        <source>consumer</source>
        <translation>consommateur</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>producteur</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>It only takes energy: a negative active power suggests a fault.</source>
        <translation>Elle ne fait que consommer&#xa0;: une puissance active négative fait penser à un défaut.</translation>
    </message>
    <message>
        <source>It only feeds energy in: a negative active power is normal.</source>
        <translation>Elle ne fait qu’injecter&#xa0;: une puissance active négative est normale.</translation>
    </message>
    <message>
        <source>It takes energy and feeds energy in: both signs of the active power are normal.</source>
        <translation>Elle consomme et elle injecte&#xa0;: les deux signes de la puissance active sont normaux.</translation>
    </message>
</context>
<context>
    <name>ScanCard</name>
    <message>
        <source>Scan a range</source>
        <translation>Analyser une plage</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>192.168.0.1 to 192.168.0.254</source>
        <translation>192.168.0.1 à 192.168.0.254</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Analyser</translation>
    </message>
    <message>
        <source>Devices that answer</source>
        <translation>Appareils qui répondent</translation>
    </message>
    <message>
        <source>Place of the meters to add</source>
        <translation>Lieu des compteurs à ajouter</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>finds the meters, changes nothing</source>
        <translation>trouve les compteurs, ne modifie rien</translation>
    </message>
</context>
<context>
    <name>ScanRow</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
</context>
<context>
    <name>ScenarioBar</name>
    <message>
        <source>Scenario and time</source>
        <translation>Scénario et temps</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Pause the time of the meter</source>
        <translation>Arrêter le temps du compteur</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Go to the next scenario event</source>
        <translation>Aller à l’événement suivant du scénario</translation>
    </message>
    <message>
        <source>Go to the next event and pause there</source>
        <translation>Aller à l’événement suivant et s’y arrêter</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Restart the scenario</source>
        <translation>Relancer le scénario depuis le début</translation>
    </message>
    <message>
        <source>Restart the scenario and keep the registers</source>
        <translation>Relancer le scénario en gardant les registres</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Meter clock: %1</source>
        <translation>Horloge du compteur&#xa0;: %1</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>vitesse</translation>
    </message>
    <message>
        <source>Time speed</source>
        <translation>Vitesse du temps</translation>
    </message>
    <message>
        <source>Go back to the start of the class</source>
        <translation>Revenir au début du cours</translation>
    </message>
    <message>
        <source>Return to the state at the start of the class</source>
        <translation>Revenir à l’état du début du cours</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Back to start</source>
        <translation>Retour au début</translation>
    </message>
</context>
<context>
    <name>ScenarioPicker</name>
    <message>
        <source>Scenario: %1</source>
        <translation>Scénario&#xa0;: %1</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>No scenario: set supply and loads manually</source>
        <translation>Sans scénario&#xa0;: régler réseau et charges à la main</translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Search titles and descriptions</source>
        <translation>Rechercher titres et descriptions</translation>
    </message>
    <message>
        <source>No scenario title or description contains these words.</source>
        <translation>Aucun titre ni description de scénario ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>SeriesCard</name>
    <message>
        <source>Series</source>
        <translation>Séries</translation>
    </message>
    <message>
        <source>At most 12 series are drawn at a time.</source>
        <translation>12 séries au plus sont tracées à la fois.</translation>
    </message>
    <message>
        <source>Meter or quantity</source>
        <translation>Compteur ou grandeur</translation>
    </message>
    <message>
        <source>No meter is recorded yet.</source>
        <translation>Aucune mesure de compteur n’est encore enregistrée.</translation>
    </message>
    <message>
        <source>No meter and no quantity contains these words.</source>
        <translation>Aucun compteur ni aucune grandeur ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>ServiceCard</name>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>End recording</source>
        <translation>Terminer l’enregistrement</translation>
    </message>
    <message>
        <source>Recording without a window</source>
        <translation>Enregistrement sans fenêtre</translation>
    </message>
    <message>
        <source>No service records the meters.</source>
        <translation>Aucun service n’enregistre les mesures des compteurs.</translation>
    </message>
    <message>
        <source>A service cannot be started here: it needs the systemd of your session and the program countis-collector.</source>
        <translation>Aucun service ne peut être démarré ici&#xa0;: il faut le systemd de votre session et le programme countis-collector.</translation>
    </message>
    <message>
        <source>Stop the service and record in this window</source>
        <translation>Arrêter le service et enregistrer dans cette fenêtre</translation>
    </message>
    <message>
        <source>When a window that records is closed</source>
        <translation>À la fermeture d’une fenêtre qui enregistre</translation>
    </message>
    <message>
        <source>A service of your session records the meters while you are logged in, with or without a window.</source>
        <translation>Un service de votre session enregistre les mesures des compteurs tant que vous êtes connecté, avec ou sans fenêtre.</translation>
    </message>
    <message>
        <source>Record without a window</source>
        <translation>Enregistrer sans fenêtre</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Add a meter</source>
        <translation>Ajouter un compteur</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Compteurs</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Scan a range of addresses</source>
        <translation>Analyser une plage d’adresses</translation>
    </message>
    <message>
        <source>Import a list of meters</source>
        <translation>Importer une liste de compteurs</translation>
    </message>
    <message>
        <source>Section of the settings</source>
        <translation>Rubrique des réglages</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Recording and history</source>
        <translation>Enregistrement et historique</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Notifications and rules of alarms</source>
        <translation>Notifications et règles des alarmes</translation>
    </message>
</context>
<context>
    <name>SiteDatabase</name>
    <message>
        <source>Another program records into %1. This program shows those readings and records nothing itself.</source>
        <translation>Un autre programme enregistre dans %1. Ce programme-ci montre ces mesures et n’enregistre rien lui-même.</translation>
    </message>
    <message>
        <source>The file %1 is not a database of countis: it has no tables. Name another file.</source>
        <translation>Le fichier %1 n’est pas une base de données de countis&#xa0;: il n’a pas de tables. Indiquez un autre fichier.</translation>
    </message>
    <message>
        <source>The tables of %1 are of an older version. The first program that records into the file updates them.</source>
        <translation>Les tables de %1 datent d’une version antérieure. Le premier programme qui enregistre dans ce fichier les met à jour.</translation>
    </message>
    <message>
        <source>%1 has no tables yet. The owner of the database creates them with this command: countisctl database init &quot;%1&quot;</source>
        <translation>%1 n’a pas encore de tables. Le propriétaire de la base les crée avec cette commande&#xa0;: countisctl database init &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The tables of %1 are of an older version. The owner of the database updates them with this command: countisctl database migrate &quot;%1&quot;</source>
        <translation>Les tables de %1 sont d’une version plus ancienne. Le propriétaire de la base les met à jour avec cette commande&#xa0;: countisctl database migrate &quot;%1&quot;</translation>
    </message>
    <message>
        <source>You may not record into %1. Ask the owner of the database for the role countis_collector.</source>
        <translation>Vous n’avez pas le droit d’enregistrer dans %1. Demandez le rôle countis_collector au propriétaire de la base de données.</translation>
    </message>
    <message>
        <source>You may not change the tables of %1, so nothing was changed. Only their owner may, and nobody gets that right with a role. (%2)</source>
        <translation>Vous n’avez pas le droit de modifier les tables de %1, donc rien n’a été modifié. Seul leur propriétaire a ce droit, qu’aucun rôle ne donne. (%2)</translation>
    </message>
</context>
<context>
    <name>SiteKpis</name>
    <message>
        <source>Active power now</source>
        <translation>Puissance active actuelle</translation>
    </message>
    <message>
        <source>The sum leaves out meters that are stale or offline.</source>
        <translation>La somme laisse de côté les compteurs périmés ou hors ligne.</translation>
    </message>
    <message>
        <source>Energy today</source>
        <translation>Énergie du jour</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>Facteur de puissance</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Compteurs</translation>
    </message>
    <message>
        <source>The simulated meter is not counted.</source>
        <translation>Le compteur simulé n’est pas compté.</translation>
    </message>
    <message>
        <source>Open alarms</source>
        <translation>Alarmes ouvertes</translation>
    </message>
    <message>
        <source>all acknowledged</source>
        <translation>toutes acquittées</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Active power then</source>
        <translation>Puissance active alors</translation>
    </message>
    <message>
        <source>Energy of that day</source>
        <translation>Énergie de ce jour</translation>
    </message>
</context>
<context>
    <name>SiteNotice</name>
    <message>
        <source>The list contains only the simulated meter. Add the meters of your installation by their addresses.</source>
        <translation>La liste ne contient que le compteur simulé. Ajoutez les compteurs de votre installation par leur adresse.</translation>
    </message>
    <message>
        <source>No meter answers. The page shows the last readings. Check the network, or the addresses in Settings.</source>
        <translation>Aucun compteur ne répond. La page montre les dernières mesures. Vérifiez le réseau, ou les adresses dans Réglages.</translation>
    </message>
    <message>
        <source>No meter has answered yet. Check the network, or the addresses in Settings.</source>
        <translation>Aucun compteur n’a encore répondu. Vérifiez le réseau, ou les adresses dans Réglages.</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Ouvrir Réglages</translation>
    </message>
    <message>
        <source>Add a meter</source>
        <translation>Ajouter un compteur</translation>
    </message>
    <message>
        <source>Open the demo site</source>
        <translation>Ouvrir le site de démonstration</translation>
    </message>
</context>
<context>
    <name>SiteRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Fermer %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>Tester %1</translation>
    </message>
    <message>
        <source>Add a place in %1</source>
        <translation>Ajouter un lieu dans %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Allow commands to %1</source>
        <translation>Autoriser les commandes vers %1</translation>
    </message>
</context>
<context>
    <name>SiteTable</name>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>address/unit</source>
        <translation>adresse/unité</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>Meters by place</source>
        <translation>Compteurs par lieu</translation>
    </message>
    <message>
        <source>cmd</source>
        <translation>cmd</translation>
    </message>
    <message>
        <source>allow commands</source>
        <translation>autoriser les commandes</translation>
    </message>
</context>
<context>
    <name>SpanDates</name>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Latest readings</source>
        <translation>Dernières mesures</translation>
    </message>
</context>
<context>
    <name>StatusCard</name>
    <message>
        <source>Edit the typed values</source>
        <translation>Modifier les valeurs saisies</translation>
    </message>
    <message>
        <source>Type readings in</source>
        <translation>Saisir des valeurs</translation>
    </message>
    <message>
        <source>Back to the meter in view</source>
        <translation>Revenir au compteur affiché</translation>
    </message>
    <message>
        <source>Save a support bundle</source>
        <translation>Enregistrer un dossier d’assistance</translation>
    </message>
    <message>
        <source>Open a support bundle</source>
        <translation>Ouvrir un dossier d’assistance</translation>
    </message>
    <message>
        <source>Acceptance run</source>
        <translation>Réception</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Checks in the installation</source>
        <translation>Contrôles dans l’installation</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 faits</translation>
    </message>
    <message>
        <source>The ticks are kept until you close the window.</source>
        <translation>Les coches sont conservées jusqu’à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>Nothing needs to be checked.</source>
        <translation>Il n’y a rien à contrôler.</translation>
    </message>
    <message>
        <source>Each tick is kept in the audit log of the site, with person, computer and time.</source>
        <translation>Chaque coche est gardée dans le journal d’audit du site, avec la personne, l’ordinateur et l’heure.</translation>
    </message>
    <message>
        <source>Switch on a load, so that a phase carries at least 0.5 A: the next readings then show the wiring of its current.</source>
        <translation>Enclenchez une charge, pour qu’une phase porte au moins 0,5&#xa0;A&#xa0;: les prochains relevés montrent alors le câblage de son courant.</translation>
    </message>
    <message>
        <source>Nothing but the next check above. Nothing has to be opened for it.</source>
        <translation>Rien d’autre que la prochaine vérification ci-dessus. Il n’y a rien à ouvrir pour elle.</translation>
    </message>
</context>
<context>
    <name>StorageCard</name>
    <message>
        <source>Stored readings</source>
        <translation>Mesures stockées</translation>
    </message>
    <message>
        <source>The database is being read …</source>
        <translation>Lecture de la base de données…</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur le disque</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>“Expected” is the size for the meters of this site when the resolution is full. The file of SQLite does not become smaller: new readings take the free space.</source>
        <translation>«&#xa0;Prévu&#xa0;» est la taille pour les compteurs de ce site lorsque la résolution est complète. Le fichier SQLite ne rétrécit pas&#xa0;: les nouvelles mesures occupent la place libre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete older readings?</source>
        <translation>Supprimer les mesures plus anciennes&#xa0;?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
</context>
<context>
    <name>StorageRow</name>
    <message>
        <source>How long to keep: %1</source>
        <translation>Durée de conservation&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>SupplyCard</name>
    <message>
        <source>Supply</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Tension</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Phase sequence</source>
        <translation>Ordre des phases</translation>
    </message>
    <message>
        <source>%1 connected</source>
        <translation>%1 raccordé</translation>
    </message>
</context>
<context>
    <name>TableGroup</name>
    <message>
        <source>%1, %2, %3 kW, today %4 kWh</source>
        <translation>%1, %2, %3 kW, aujourd’hui %4 kWh</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>P, last hour</source>
        <translation>P, dernière heure</translation>
    </message>
    <message>
        <source>P, kW</source>
        <translation>P, kW</translation>
    </message>
    <message>
        <source>today, kWh</source>
        <translation>ce jour, kWh</translation>
    </message>
    <message>
        <source>PF</source>
        <translation>PF</translation>
    </message>
    <message>
        <source>age</source>
        <translation>âge</translation>
    </message>
    <message>
        <source>vs yesterday, %</source>
        <translation>écart hier, %</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>phase-to-neutral voltage</source>
        <translation>tension simple</translation>
    </message>
    <message>
        <source>mean phase-to-neutral voltage</source>
        <translation>tension simple moyenne</translation>
    </message>
    <message>
        <source>phase-to-phase voltage</source>
        <translation>tension composée</translation>
    </message>
    <message>
        <source>mean phase-to-phase voltage</source>
        <translation>tension composée moyenne</translation>
    </message>
    <message>
        <source>current</source>
        <translation>courant</translation>
    </message>
    <message>
        <source>mean current</source>
        <translation>courant moyen</translation>
    </message>
    <message>
        <source>active power</source>
        <translation>puissance active</translation>
    </message>
    <message>
        <source>reactive power</source>
        <translation>puissance réactive</translation>
    </message>
    <message>
        <source>apparent power</source>
        <translation>puissance apparente</translation>
    </message>
    <message>
        <source>power factor</source>
        <translation>facteur de puissance</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>fréquence</translation>
    </message>
    <message>
        <source>imported active energy</source>
        <translation>énergie active importée</translation>
    </message>
    <message>
        <source>exported active energy</source>
        <translation>énergie active exportée</translation>
    </message>
    <message>
        <source>apparent energy</source>
        <translation>énergie apparente</translation>
    </message>
    <message>
        <source>imported inductive reactive energy</source>
        <translation>énergie réactive inductive importée</translation>
    </message>
    <message>
        <source>exported inductive reactive energy</source>
        <translation>énergie réactive inductive exportée</translation>
    </message>
    <message>
        <source>imported capacitive reactive energy</source>
        <translation>énergie réactive capacitive importée</translation>
    </message>
    <message>
        <source>exported capacitive reactive energy</source>
        <translation>énergie réactive capacitive exportée</translation>
    </message>
    <message>
        <source>imported reactive energy</source>
        <translation>énergie réactive importée</translation>
    </message>
    <message>
        <source>exported reactive energy</source>
        <translation>énergie réactive exportée</translation>
    </message>
</context>
<context>
    <name>TileGroup</name>
    <message>
        <source>%1, %2, %3 kW, today %4 kWh</source>
        <translation>%1, %2, %3 kW, aujourd’hui %4 kWh</translation>
    </message>
    <message>
        <source>today</source>
        <translation>ce jour</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Meter in view</source>
        <translation>Compteur affiché</translation>
    </message>
    <message>
        <source>Tariff in progress: %1</source>
        <translation>Tarif en cours&#xa0;: %1</translation>
    </message>
    <message>
        <source>Time of the reading: %1</source>
        <translation>Heure de la mesure&#xa0;: %1</translation>
    </message>
    <message>
        <source>Use the light theme</source>
        <translation>Passer au thème clair</translation>
    </message>
    <message>
        <source>Use the dark theme</source>
        <translation>Passer au thème sombre</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Show help for this page</source>
        <translation>Afficher l’aide de cette page</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>Quitter la démonstration</translation>
    </message>
    <message>
        <source>An alarm is open while its condition lasts, and after that until somebody acknowledges or resets it.</source>
        <translation>Une alarme est ouverte tant que dure sa condition, puis jusqu’à ce que quelqu’un l’acquitte ou la réinitialise.</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Go back to the start of the class</source>
        <translation>Revenir au début du cours</translation>
    </message>
    <message>
        <source>Save this as the start of the class</source>
        <translation>Enregistrer cet état comme début du cours</translation>
    </message>
    <message>
        <source>Pause the time of the meter</source>
        <translation>Arrêter le temps du compteur</translation>
    </message>
    <message>
        <source>Resume the time of the meter</source>
        <translation>Relancer le temps du compteur</translation>
    </message>
    <message>
        <source>Go to the next scenario event</source>
        <translation>Aller à l’événement suivant du scénario</translation>
    </message>
    <message>
        <source>Restart the scenario</source>
        <translation>Relancer le scénario depuis le début</translation>
    </message>
    <message>
        <source>Choose a scenario</source>
        <translation>Choisir un scénario</translation>
    </message>
    <message>
        <source>Open a scenario from a file</source>
        <translation>Ouvrir un scénario depuis un fichier</translation>
    </message>
    <message>
        <source>Run time faster</source>
        <translation>Accélérer le temps</translation>
    </message>
    <message>
        <source>Run time slower</source>
        <translation>Ralentir le temps</translation>
    </message>
    <message>
        <source>Preset a register</source>
        <translation>Prérégler un registre</translation>
    </message>
    <message>
        <source>Clear all faults</source>
        <translation>Supprimer tous les défauts</translation>
    </message>
    <message>
        <source>Use the keys on the meter front</source>
        <translation>Utiliser les touches de la face avant</translation>
    </message>
    <message>
        <source>The simulated meter is not running</source>
        <translation>Le compteur simulé n’est pas démarré</translation>
    </message>
    <message>
        <source>The training desk works with the simulated meter only and never changes a real meter.</source>
        <translation>Le banc de formation n’utilise que le compteur simulé et ne modifie jamais un vrai compteur.</translation>
    </message>
    <message>
        <source>Start the simulated meter</source>
        <translation>Démarrer le compteur simulé</translation>
    </message>
    <message>
        <source>Open the presenter, which enlarges the front and shows each key press</source>
        <translation>Ouvrir la présentation, qui agrandit la face avant et montre chaque appui</translation>
    </message>
    <message>
        <source>Open the web pages of the meter</source>
        <translation>Ouvrir les pages web du compteur</translation>
    </message>
    <message>
        <source>The browser could not be started. Open %1 in your browser.</source>
        <translation>Le navigateur n’a pas pu être lancé. Ouvrez %1 dans votre navigateur.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Close the presenter</source>
        <translation>Fermer la présentation</translation>
    </message>
    <message>
        <source>Presenter: hide the fault from the class</source>
        <translation>Présentation&#xa0;: cacher le défaut à la classe</translation>
    </message>
    <message>
        <source>Presenter: show the fault to the class</source>
        <translation>Présentation&#xa0;: montrer le défaut à la classe</translation>
    </message>
    <message>
        <source>No scenario: set supply and loads manually</source>
        <translation>Sans scénario&#xa0;: régler réseau et charges à la main</translation>
    </message>
</context>
<context>
    <name>TrendsBar</name>
    <message>
        <source>Span</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>The last 15 minutes</source>
        <translation>Les 15 dernières minutes</translation>
    </message>
    <message>
        <source>Between two times that you type</source>
        <translation>Entre deux dates que vous saisissez</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Alt ←</source>
        <translation>Alt ←</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Alt →</source>
        <translation>Alt →</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Show the whole span</source>
        <translation>Afficher toute la période</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the readings in view</source>
        <translation>Copier les mesures affichées</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save what is in view</source>
        <translation>Enregistrer ce qui est affiché</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All that is recorded</source>
        <translation>Tout ce qui est enregistré</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejeu</translation>
    </message>
    <message>
        <source>The last 15 minutes before the time of the replay</source>
        <translation>Les 15 dernières minutes avant l’instant de la relecture</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
</context>
<context>
    <name>TrendsCharts</name>
    <message>
        <source>Trends</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>The Left and Right keys move the span, + and − change it. With Shift, Left and Right move the cursor. Esc hides it.</source>
        <translation>Les flèches gauche et droite déplacent la durée affichée, + et − la changent. Avec Maj, elles déplacent le curseur. Échap le masque.</translation>
    </message>
</context>
<context>
    <name>TrendsLegend</name>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
</context>
<context>
    <name>TrendsNavigator</name>
    <message>
        <source>All that is recorded</source>
        <translation>Tout ce qui est enregistré</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>Live</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Search the series</source>
        <translation>Rechercher parmi les séries</translation>
    </message>
    <message>
        <source>Charts: show a longer period</source>
        <translation>Graphiques&#xa0;: afficher une durée plus longue</translation>
    </message>
    <message>
        <source>Charts: show a shorter period</source>
        <translation>Graphiques&#xa0;: afficher une durée plus courte</translation>
    </message>
    <message>
        <source>Charts: go to the period before</source>
        <translation>Graphiques&#xa0;: aller à la période précédente</translation>
    </message>
    <message>
        <source>Charts: go to the period after</source>
        <translation>Graphiques&#xa0;: aller à la période suivante</translation>
    </message>
    <message>
        <source>Charts: go to the latest readings</source>
        <translation>Graphiques&#xa0;: aller aux dernières mesures</translation>
    </message>
    <message>
        <source>Charts: show the whole span</source>
        <translation>Graphiques&#xa0;: afficher toute la période</translation>
    </message>
    <message>
        <source>Charts: do not compare</source>
        <translation>Graphiques&#xa0;: ne pas comparer</translation>
    </message>
    <message>
        <source>Charts: span “%1”</source>
        <extracomment>%1: hour, day, week …</extracomment>
        <translation>Graphiques&#xa0;: durée «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Aller à une date</translation>
    </message>
    <message>
        <source>Save the readings in view as CSV</source>
        <translation>Enregistrer les mesures affichées au format CSV</translation>
    </message>
    <message>
        <source>Copy the readings in view</source>
        <translation>Copier les mesures affichées</translation>
    </message>
    <message>
        <source>The readings in view are on the clipboard.</source>
        <translation>Les mesures affichées sont dans le presse-papiers.</translation>
    </message>
    <message>
        <source>There is no history</source>
        <translation>Il n’y a pas d’historique</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
    <message>
        <source>Deselect all series</source>
        <translation>Désélectionner toutes les séries</translation>
    </message>
    <message>
        <source>No database is open, so no readings are recorded.</source>
        <translation>Aucune base de données n’est ouverte&#xa0;: aucune mesure n’est enregistrée.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Copy the charts and the table as a picture</source>
        <translation>Copier les graphiques et le tableau en image</translation>
    </message>
    <message>
        <source>The charts and the table are on the clipboard as a picture.</source>
        <translation>Les graphiques et le tableau sont dans le presse-papiers en image.</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejeu</translation>
    </message>
</context>
<context>
    <name>TrendsTable</name>
    <message>
        <source>minimum</source>
        <translation>minimum</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
</context>
<context>
    <name>TrendsTableRow</name>
    <message>
        <source>minimum %1, mean %2, maximum %3</source>
        <translation>minimum %1, moyenne %2, maximum %3</translation>
    </message>
    <message>
        <source>energy %1 %2</source>
        <translation>énergie %1 %2</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
</context>
<context>
    <name>TrendsView</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No series chosen</source>
        <translation>Aucune série choisie</translation>
    </message>
    <message>
        <source>Choose up to 12 values of your meters in the list.</source>
        <translation>Choisissez dans la liste jusqu’à 12 valeurs de vos compteurs.</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>Rien n’est encore enregistré</translation>
    </message>
    <message>
        <source>The charts begin with the first reading of the meters that you chose.</source>
        <translation>Les graphiques commencent avec la première mesure des compteurs que vous avez choisis.</translation>
    </message>
</context>
<context>
    <name>TypedDialog</name>
    <message>
        <source>Type readings in</source>
        <translation>Saisir des valeurs</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnostiquer</translation>
    </message>
    <message>
        <source>Ask somebody at the meter for the values on its display. Each value helps, and none is necessary: a field that stays empty is unknown. A phase without voltage reads 0.</source>
        <translation>Demandez à quelqu’un devant le compteur les valeurs de son afficheur. Chaque valeur aide, et aucune n’est nécessaire&#xa0;: un champ vide signifie une valeur inconnue. Une phase sans tension indique 0.</translation>
    </message>
    <message>
        <source>Clear all values</source>
        <translation>Effacer toutes les valeurs</translation>
    </message>
</context>
<context>
    <name>TypedField</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>The training desk has changed.</source>
        <translation>Le banc a changé.</translation>
    </message>
</context>
<context>
    <name>UnfinishedDialog</name>
    <message>
        <source>Close before the file is saved?</source>
        <translation>Fermer avant que le fichier soit enregistré&#xa0;?</translation>
    </message>
    <message>
        <source>Give it up and close</source>
        <translation>Abandonner et fermer</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Attendre</translation>
    </message>
    <message>
        <source>The energy report is still being made. If you close the window now, it is not saved, and no part of it is left behind.</source>
        <translation>Le rapport d’énergie est en cours de création. Si vous fermez la fenêtre maintenant, il n’est pas enregistré et il n’en reste rien.</translation>
    </message>
    <message>
        <source>The support bundle is still being made. If you close the window now, it is not saved, and no part of it is left behind.</source>
        <translation>Le dossier d’assistance est en cours de création. Si vous fermez la fenêtre maintenant, il n’est pas enregistré et il n’en reste rien.</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>%1, stale</source>
        <translation>%1, périmée</translation>
    </message>
</context>
<context>
    <name>ValuesCard</name>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>read at %1</source>
        <translation>lues à %1</translation>
    </message>
    <message>
        <source>∑ of P, Q and S is the sum of the three phases, ∑ of U, V and I their mean.</source>
        <translation>∑ de P, Q et S est la somme des trois phases, ∑ de U, V et I leur moyenne.</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>confidence</source>
        <translation>confiance</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Indices</translation>
    </message>
    <message>
        <source>Rivals that also fit</source>
        <translation>Autres explications possibles</translation>
    </message>
    <message>
        <source>A rival that also fits</source>
        <translation>Autre explication possible</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Prochain contrôle</translation>
    </message>
</context>
<context>
    <name>ViewSubject</name>
    <message>
        <source>No meter</source>
        <translation>Aucun compteur</translation>
    </message>
    <message>
        <source>add a meter in Settings</source>
        <translation>ajoutez un compteur dans les réglages</translation>
    </message>
</context>
<context>
    <name>VirtualMetersDialog</name>
    <message>
        <source>Virtual meters</source>
        <translation>Compteurs virtuels</translation>
    </message>
    <message>
        <source>Add the virtual meter</source>
        <translation>Ajouter le compteur virtuel</translation>
    </message>
    <message>
        <source>Save the virtual meter</source>
        <translation>Enregistrer le compteur virtuel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>A virtual meter adds up meters, or subtracts sub-meters from a main meter: the rest is the energy that no sub-meter measures.</source>
        <translation>Un compteur virtuel additionne des compteurs, ou soustrait des sous-compteurs d’un compteur général&#xa0;: le reste est l’énergie qu’aucun sous-compteur ne mesure.</translation>
    </message>
    <message>
        <source>subtracted</source>
        <translation>soustrait</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>ignoré</translation>
    </message>
</context>
<context>
    <name>VisitNotice</name>
    <message>
        <source>The addresses were exchanged</source>
        <translation>Les adresses ont été échangées</translation>
    </message>
    <message>
        <source>The meters themselves were exchanged</source>
        <translation>Les compteurs eux-mêmes ont été échangés</translation>
    </message>
    <message>
        <source>The meter was moved to this address</source>
        <translation>Le compteur a été déplacé à cette adresse</translation>
    </message>
</context>
<context>
    <name>WebPagesRow</name>
    <message>
        <source>Web pages</source>
        <translation>Pages web</translation>
    </message>
    <message>
        <source>Address of the web pages: %1</source>
        <translation>Adresse des pages web&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy the address of the web pages</source>
        <translation>Copier l’adresse des pages web</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the web pages of the meter</source>
        <translation>Ouvrir les pages web du compteur</translation>
    </message>
    <message>
        <source>Open the web pages in the browser</source>
        <translation>Ouvrir les pages web dans le navigateur</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Choose the meter in view</source>
        <translation>Choisir le compteur affiché</translation>
    </message>
    <message>
        <source>Add or edit meters</source>
        <translation>Ajouter ou modifier des compteurs</translation>
    </message>
    <message>
        <source>Save this page as a picture</source>
        <translation>Enregistrer cette page en image</translation>
    </message>
    <message>
        <source>Use the light theme</source>
        <translation>Passer au thème clair</translation>
    </message>
    <message>
        <source>Use the dark theme</source>
        <translation>Passer au thème sombre</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Expand the navigation bar</source>
        <translation>Déplier la barre de navigation</translation>
    </message>
    <message>
        <source>Collapse the navigation bar</source>
        <translation>Replier la barre de navigation</translation>
    </message>
    <message>
        <source>Switch full screen on or off</source>
        <translation>Activer ou quitter le plein écran</translation>
    </message>
    <message>
        <source>Show help for this page</source>
        <translation>Afficher l’aide de cette page</translation>
    </message>
    <message>
        <source>Leave the demo site</source>
        <translation>Quitter le site de démonstration</translation>
    </message>
    <message>
        <source>Open the demo site</source>
        <translation>Ouvrir le site de démonstration</translation>
    </message>
    <message>
        <source>Close the replay</source>
        <translation>Fermer la relecture</translation>
    </message>
    <message>
        <source>Open a support bundle</source>
        <translation>Ouvrir un dossier d’assistance</translation>
    </message>
    <message>
        <source>Change the rules of the alarms</source>
        <translation>Modifier les règles des alarmes</translation>
    </message>
</context>
<context>
    <name>WindowChoice</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Days, of a meter whose time runs fast</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Period shown</source>
        <translation>Période affichée</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
</context>
<context>
    <name>WindowToasts</name>
    <message>
        <source>Changes are saved again.</source>
        <translation>Les modifications sont de nouveau enregistrées.</translation>
    </message>
    <message>
        <source>%1 Open Settings to answer.</source>
        <translation>%1 Ouvrez les réglages pour répondre.</translation>
    </message>
</context>
<context>
    <name>WiringCard</name>
    <message>
        <source>Wiring of the meter</source>
        <translation>Câblage du compteur</translation>
    </message>
    <message>
        <source>nothing is suspected at the terminals</source>
        <translation>rien n’est suspect aux bornes</translation>
    </message>
    <message>
        <source>suspected: %1</source>
        <translation>suspect&#xa0;: %1</translation>
    </message>
    <message>
        <source>supply</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>loads</source>
        <translation>charges</translation>
    </message>
    <message>
        <source>Wiring of the meter: the supply comes to the terminals A-V, the loads hang on the terminals A, and N is connected for the voltages.</source>
        <translation>Câblage du compteur&#xa0;: le réseau arrive aux bornes A-V, les charges sont raccordées aux bornes A, et N est raccordé pour les tensions.</translation>
    </message>
</context>
<context>
    <name>countis</name>
    <message>
        <source>standard output cannot be written: %1</source>
        <translation>la sortie standard ne peut pas être écrite&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>countis-collector</name>
    <message>
        <source>standard output cannot be written: %1</source>
        <translation>la sortie standard ne peut pas être écrite&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: no problem found</source>
        <translation>%1&#xa0;: aucun problème trouvé</translation>
    </message>
    <message>
        <source>%1 names neither a webhook nor a mail server: there is nothing to test</source>
        <translation>%1 ne nomme ni webhook ni serveur de messagerie&#xa0;: il n’y a rien à tester</translation>
    </message>
</context>
<context>
    <name>countis::Backup</name>
    <message>
        <source>A database of PostgreSQL is backed up on its server. Use pg_dump.</source>
        <translation>Une base de données PostgreSQL se sauvegarde sur son serveur. Utilisez pg_dump.</translation>
    </message>
    <message>
        <source>The file %1 exists already. Name another file.</source>
        <translation>Le fichier %1 existe déjà. Indiquez un autre fichier.</translation>
    </message>
    <message>
        <source>The backup was cancelled.</source>
        <translation>La sauvegarde a été annulée.</translation>
    </message>
    <message>
        <source>The backup %1 could not be made. %2</source>
        <translation>La sauvegarde %1 n’a pas pu être faite. %2</translation>
    </message>
    <message>
        <source>The backup %1 could not be made: its folder does not exist. Create the folder, or name another file.</source>
        <translation>La sauvegarde %1 n’a pas pu être faite&#xa0;: son dossier n’existe pas. Créez le dossier ou indiquez un autre fichier.</translation>
    </message>
    <message>
        <source>The backup %1 could not be made: %2.</source>
        <translation>La sauvegarde %1 n’a pas pu être faite&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>countis::Bundle</name>
    <message>
        <source>%1 is not a support bundle of countis.</source>
        <translation>%1 n’est pas un dossier d’assistance de countis.</translation>
    </message>
    <message>
        <source>The support bundle %1 is damaged. Ask for it again, or make a new one.</source>
        <translation>Le dossier d’assistance %1 est endommagé. Redemandez-le, ou faites-en un nouveau.</translation>
    </message>
    <message>
        <source>%1 has other tables than a support bundle of countis. Another program has made or changed it; it is not opened.</source>
        <translation>%1 a d’autres tables qu’un dossier d’assistance de countis. Un autre programme l’a créé ou modifié&#xa0;; il n’est pas ouvert.</translation>
    </message>
    <message>
        <source>A newer version of countis made the support bundle %1. Open it with that version or a later one.</source>
        <translation>Une version plus récente de countis a créé le dossier d’assistance %1. Ouvrez-le avec cette version ou une version ultérieure.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
    <message>
        <source>%1 is larger than a support bundle can be (%2 MB).</source>
        <translation>%1 est plus grand qu’un dossier d’assistance ne peut l’être (%2 Mo).</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Le fichier %1 ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>back</source>
        <translation>de retour</translation>
    </message>
    <message>
        <source>meter replaced</source>
        <translation>compteur remplacé</translation>
    </message>
    <message>
        <source>ended: %1</source>
        <translation>terminé&#xa0;: %1</translation>
    </message>
    <message>
        <source>setting changed</source>
        <translation>réglage modifié</translation>
    </message>
    <message>
        <source>The support bundle was cancelled.</source>
        <translation>Le dossier d’assistance a été annulé.</translation>
    </message>
    <message>
        <source>The file %1 exists already. Name another file.</source>
        <translation>Le fichier %1 existe déjà. Indiquez un autre fichier.</translation>
    </message>
    <message>
        <source>The support bundle %1 cannot be written. %2</source>
        <translation>Le dossier d’assistance %1 ne peut pas être écrit. %2</translation>
    </message>
    <message>
        <source>connected again</source>
        <translation>connexion rétablie</translation>
    </message>
    <message>
        <source>alarm: %1</source>
        <translation>alarme&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>countis::CommissionFile</name>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Le fichier %1 ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The file %1 cannot be compared with: %2.</source>
        <translation>Le fichier %1 ne peut pas servir à la comparaison&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>countis::CommissionPdf</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>pattern of a date: 2 Nov 2026</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Acceptance of a meter</source>
        <translation>Réception d’un compteur</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>Effectuée par</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Role of the installation</source>
        <translation>Rôle de l’installation</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Remarque&#xa0;:</translation>
    </message>
    <message>
        <source>%1, %2:</source>
        <comment>step, failed</comment>
        <translation>%1, %2&#xa0;:</translation>
    </message>
    <message>
        <source>Steps and figures</source>
        <translation>Étapes et valeurs</translation>
    </message>
    <message>
        <source>step, figure</source>
        <translation>étape, valeur</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>admis</translation>
    </message>
    <message>
        <source>Differences from the earlier run</source>
        <translation>Différences avec la réception précédente</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Rien n’a changé.</translation>
    </message>
    <message>
        <source>Registers behind the figures</source>
        <translation>Registres des valeurs</translation>
    </message>
    <message>
        <source>words in hexadecimal</source>
        <translation>mots en hexadécimal</translation>
    </message>
    <message>
        <source>register</source>
        <translation>registre</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>at first</source>
        <comment>words of a register at the beginning of the run</comment>
        <translation>au début</translation>
    </message>
    <message>
        <source>words</source>
        <translation>mots</translation>
    </message>
    <message>
        <source>Acceptance of the meter %1</source>
        <translation>Réception du compteur %1</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <comment>serial number of a meter</comment>
        <translation>%1 (simulé)</translation>
    </message>
    <message>
        <source>For information only, no legal value:</source>
        <translation>Pour information, sans valeur légale&#xa0;:</translation>
    </message>
    <message>
        <source>values read over Modbus.</source>
        <translation>valeurs lues par Modbus.</translation>
    </message>
    <message>
        <source>made %1 by countis %2, page %3 of %4</source>
        <comment>date, version, page, number of pages</comment>
        <translation>établi le %1 par countis %2, page %3 sur %4</translation>
    </message>
</context>
<context>
    <name>countis::CommissionWords</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two limits</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <extracomment>Minutes and seconds</extracomment>
        <translation>reste %1:%2</translation>
    </message>
</context>
<context>
    <name>countis::CounterCsv</name>
    <message>
        <source>The first line is not &quot;time,KEY,…&quot;.</source>
        <translation>La première ligne n’est pas «&#xa0;time,CLÉ,…&#xa0;».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a counter of a meter. countisctl read --json lists all keys; those of energies are counters.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un index d’un compteur. countisctl read --json énumère toutes les clés&#xa0;; celles des énergies sont des index.</translation>
    </message>
    <message>
        <source>The first line has %1 twice.</source>
        <translation>La première ligne contient %1 deux fois.</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>un guillemet n’est pas fermé</translation>
    </message>
    <message>
        <source>the line has %1 fields and not %2</source>
        <translation>la ligne a %1 champs et non %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time; write it as 2026-10-01T06:00:00+02:00</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date&#xa0;; écrivez-la comme 2026-10-01T06:00:00+02:00</translation>
    </message>
    <message>
        <source>the time %1 has not come yet</source>
        <translation>la date %1 est dans l’avenir</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre</translation>
    </message>
    <message>
        <source>%1 is below 0, which a counter never is</source>
        <translation>%1 est inférieur à 0, ce qu’un index n’est jamais</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>line %1 has another value of the same time; leave one of the two lines out</source>
        <translation>la ligne %1 a une autre valeur pour le même instant&#xa0;; retirez l’une des deux lignes</translation>
    </message>
    <message>
        <source>&quot;%1&quot; comes twice when the clocks are set back; write it as 2026-10-01T06:00:00+02:00, with the offset</source>
        <translation>«&#xa0;%1&#xa0;» se présente deux fois au retour à l’heure d’hiver&#xa0;; écrivez-le avec le décalage, par exemple 2026-10-01T06:00:00+02:00</translation>
    </message>
</context>
<context>
    <name>countis::DamagedFile</name>
    <message>
        <source>%1 could not be renamed (%2)</source>
        <translation>%1 n’a pas pu être renommé (%2)</translation>
    </message>
    <message>
        <source>The database %1 was damaged and is now called %2. countis has begun a new database.</source>
        <translation>La base de données %1 était endommagée et s’appelle maintenant %2. countis a commencé une nouvelle base de données.</translation>
    </message>
</context>
<context>
    <name>countis::DatabaseConnection</name>
    <message>
        <source>the journal mode is %1, not wal</source>
        <translation>le mode de journal est %1 et non wal</translation>
    </message>
    <message>
        <source>another thread opened this connection</source>
        <translation>un autre fil d’exécution a ouvert cette connexion</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>la connexion a été perdue</translation>
    </message>
</context>
<context>
    <name>countis::DatabaseError</name>
    <message>
        <source>The disk is full. Free some space.</source>
        <translation>Le disque est plein. Libérez de l’espace.</translation>
    </message>
    <message>
        <source>The disk of the server is full. Free some space there.</source>
        <translation>Le disque du serveur est plein. Libérez-y de l’espace.</translation>
    </message>
    <message>
        <source>It cannot be written. Check the permissions of the file and its disk.</source>
        <translation>L’écriture y est impossible. Vérifiez les permissions du fichier et de son disque.</translation>
    </message>
    <message>
        <source>The server accepts no changes. Ask its administrator.</source>
        <translation>Le serveur n’accepte aucune modification. Adressez-vous à son administrateur.</translation>
    </message>
    <message>
        <source>It is damaged. Restore a backup.</source>
        <translation>Elle est endommagée. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The file is not a database of SQLite. Name another file.</source>
        <translation>Le fichier n’est pas une base de données SQLite. Nommez un autre fichier.</translation>
    </message>
    <message>
        <source>The file cannot be reached. Check its disk.</source>
        <translation>Le fichier est inaccessible. Vérifiez son disque.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network and the server.</source>
        <translation>Le serveur est injoignable. Vérifiez le réseau et le serveur.</translation>
    </message>
    <message>
        <source>A newer version of countis made it. Install that version.</source>
        <translation>Une version plus récente de countis l’a créée. Installez cette version.</translation>
    </message>
    <message>
        <source>The driver is not installed. Install the package %1.</source>
        <translation>Le pilote n’est pas installé. Installez le paquet %1.</translation>
    </message>
    <message>
        <source>The change contradicts the stored data.</source>
        <translation>La modification contredit les données enregistrées.</translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <translation>L’opération a été annulée.</translation>
    </message>
    <message>
        <source>It cannot be used.</source>
        <translation>Elle est inutilisable.</translation>
    </message>
    <message>
        <source>Database %1: %2</source>
        <translation>Base de données %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Database %1: %2 (%3)</source>
        <translation>Base de données %1&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>It holds the tables of another program. Name another database.</source>
        <translation>Elle contient les tables d’un autre programme. Indiquez une autre base de données.</translation>
    </message>
    <message>
        <source>The server asks for a password, and there is none. Store it in the keyring (countisctl database password URL), or write it into ~/.pgpass.</source>
        <translation>Le serveur demande un mot de passe, et il n’y en a pas. Enregistrez-le dans le trousseau (countisctl database password URL) ou écrivez-le dans ~/.pgpass.</translation>
    </message>
    <message>
        <source>Another program records into it now. This program records nothing until you restart it.</source>
        <translation>Un autre programme y enregistre à présent. Ce programme-ci n’enregistre plus rien jusqu’à ce que vous le redémarriez.</translation>
    </message>
    <message>
        <source>The file does not exist. Check its name. countis and countis-collector create the file when they begin to record.</source>
        <translation>Le fichier n’existe pas. Vérifiez son nom. countis et countis-collector créent le fichier quand ils commencent à enregistrer.</translation>
    </message>
    <message>
        <source>The access was refused. Check the name of the database, the user, the password and the permissions.</source>
        <translation>L’accès a été refusé. Vérifiez le nom de la base, l’utilisateur, le mot de passe et les droits.</translation>
    </message>
    <message>
        <source>Your role in it does not allow this. Ask its owner for a role: countis_viewer reads, countis_operator also acknowledges alarms, countis_engineer also changes the site, countis_collector records.</source>
        <translation>Votre rôle dans cette base ne le permet pas. Demandez un rôle à son propriétaire&#xa0;: countis_viewer lit, countis_operator acquitte aussi les alarmes, countis_engineer modifie aussi le site, countis_collector enregistre.</translation>
    </message>
    <message>
        <source>Another program is using it. Wait until that has finished.</source>
        <translation>Un autre programme l’utilise. Attendez qu’il ait terminé.</translation>
    </message>
</context>
<context>
    <name>countis::DatabaseUrl</name>
    <message>
        <source>The database %1 contains a password, which other users of this computer could see in the list of processes. Remove the password, and write it into ~/.pgpass, into a file that you name with ?passfile=FILE, or into a service of ~/.pg_service.conf (service=NAME).</source>
        <translation>La base de données %1 contient un mot de passe, que d’autres utilisateurs de cet ordinateur pourraient voir dans la liste des processus. Retirez le mot de passe et écrivez-le dans ~/.pgpass, dans un fichier que vous nommez par l’option passfile=FICHIER, ou dans un service de ~/.pg_service.conf (service=NOM).</translation>
    </message>
    <message>
        <source>The database %1 names no file. Write sqlite:FILE.</source>
        <translation>La base de données %1 ne nomme aucun fichier. Écrivez sqlite:FICHIER.</translation>
    </message>
    <message>
        <source>The database %1 names no service. Write service=NAME, where NAME is a section of ~/.pg_service.conf.</source>
        <translation>La base de données %1 ne nomme aucun service. Écrivez service=NOM, où NOM est une section de ~/.pg_service.conf.</translation>
    </message>
    <message>
        <source>The database %1 has the option %2, which countis does not know. It knows %3.</source>
        <translation>La base de données %1 a l’option %2, que countis ne connaît pas. Il connaît %3.</translation>
    </message>
    <message>
        <source>The database %1 has the option %2 with a value that cannot be used. The value must not be empty and must not contain a semicolon.</source>
        <translation>La base de données %1 a l’option %2 avec une valeur inutilisable. La valeur ne doit pas être vide ni contenir de point-virgule.</translation>
    </message>
    <message>
        <source>The database %1 cannot be read: %2. Write postgresql://[USER@]HOST[:PORT]/DATABASE.</source>
        <translation>La base de données %1 est illisible&#xa0;: %2. Écrivez postgresql://[UTILISATEUR@]HÔTE[:PORT]/BASE.</translation>
    </message>
    <message>
        <source>The database %1 does not name one database on the server. Write postgresql://[USER@]HOST[:PORT]/DATABASE.</source>
        <translation>La base de données %1 ne nomme pas une base du serveur. Écrivez postgresql://[UTILISATEUR@]HÔTE[:PORT]/BASE.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a database. Write sqlite:FILE, postgresql://[USER@]HOST[:PORT]/DATABASE or service=NAME.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une base de données. Écrivez sqlite:FICHIER, postgresql://[UTILISATEUR@]HÔTE[:PORT]/BASE ou service=NOM.</translation>
    </message>
    <message>
        <source>The password file %1 does not exist. Create it with the permissions 0600 and one line: HOST:PORT:DATABASE:USER:PASSWORD.</source>
        <translation>Le fichier de mot de passe %1 n’existe pas. Créez-le avec les permissions 0600 et une ligne&#xa0;: HÔTE:PORT:BASE:UTILISATEUR:MOT-DE-PASSE.</translation>
    </message>
    <message>
        <source>Other users may read the password file %1. Set its permissions to 0600: chmod 600 %1</source>
        <translation>D’autres utilisateurs peuvent lire le fichier de mot de passe %1. Réglez ses permissions sur 0600&#xa0;: chmod 600 %1</translation>
    </message>
</context>
<context>
    <name>countis::DemoFolder</name>
    <message>
        <source>The demo site cannot be written to %1. Free some space or allow writing there.</source>
        <translation>Le site de démonstration ne peut pas être écrit dans %1. Libérez de l’espace ou autorisez-y l’écriture.</translation>
    </message>
</context>
<context>
    <name>countis::DemoSite</name>
    <message>
        <source>Another window of countis shows the demo site. Close that window first.</source>
        <translation>Une autre fenêtre de countis montre le site de démonstration. Fermez d’abord cette fenêtre.</translation>
    </message>
    <message>
        <source>The demo site needs the folder %1, which cannot be written.</source>
        <translation>Le site de démonstration a besoin du dossier %1, dans lequel l’écriture est impossible.</translation>
    </message>
</context>
<context>
    <name>countis::DiagnosisWords</name>
    <message>
        <source>Phase sequence reversed</source>
        <translation>Ordre des phases inversé</translation>
    </message>
    <message>
        <source>One phase on the terminals %1 and %2</source>
        <translation>Une même phase aux bornes %1 et %2</translation>
    </message>
    <message>
        <source>Neutral and %1 exchanged</source>
        <translation>Neutre et %1 permutés</translation>
    </message>
    <message>
        <source>Neutral lost upstream</source>
        <translation>Rupture du neutre en amont</translation>
    </message>
    <message>
        <source>Current of %1 reversed</source>
        <translation>Courant de %1 inversé</translation>
    </message>
    <message>
        <source>All currents reversed</source>
        <translation>Tous les courants inversés</translation>
    </message>
    <message>
        <source>Currents of %1 and %2 exchanged</source>
        <translation>Courants de %1 et %2 permutés</translation>
    </message>
    <message>
        <source>Currents rotated by two phases</source>
        <translation>Courants décalés de deux phases</translation>
    </message>
    <message>
        <source>Currents rotated by one phase</source>
        <translation>Courants décalés d’une phase</translation>
    </message>
    <message>
        <source>Missing current on %1</source>
        <translation>Courant absent sur %1</translation>
    </message>
    <message>
        <source>Current without voltage on %1</source>
        <translation>Courant sans tension sur %1</translation>
    </message>
    <message>
        <source>Overvoltage on %1</source>
        <translation>Surtension sur %1</translation>
    </message>
    <message>
        <source>Overvoltage</source>
        <translation>Surtension</translation>
    </message>
    <message>
        <source>Undervoltage on %1</source>
        <translation>Sous-tension sur %1</translation>
    </message>
    <message>
        <source>Undervoltage</source>
        <translation>Sous-tension</translation>
    </message>
    <message>
        <source>Voltages too unequal</source>
        <translation>Tensions trop inégales</translation>
    </message>
    <message>
        <source>Frequency out of range</source>
        <translation>Fréquence hors plage</translation>
    </message>
    <message>
        <source>Phase %1 missing</source>
        <translation>Phase %1 absente</translation>
    </message>
    <message>
        <source>Phases missing</source>
        <translation>Phases absentes</translation>
    </message>
    <message>
        <source>No supply</source>
        <translation>Pas d’alimentation</translation>
    </message>
    <message>
        <source>Overcurrent on %1</source>
        <translation>Surintensité sur %1</translation>
    </message>
    <message>
        <source>Overcurrent</source>
        <translation>Surintensité</translation>
    </message>
    <message>
        <source>Measurement failure</source>
        <translation>Chaîne de mesure en panne</translation>
    </message>
    <message>
        <source>Wrong scale of the powers</source>
        <translation>Échelle des puissances erronée</translation>
    </message>
    <message>
        <source>Words of the values exchanged</source>
        <translation>Mots des valeurs permutés</translation>
    </message>
    <message>
        <source>Frozen values</source>
        <translation>Valeurs figées</translation>
    </message>
    <message>
        <source>Readings that contradict each other</source>
        <translation>Mesures contradictoires</translation>
    </message>
    <message>
        <source>Generation on %1</source>
        <translation>Production sur %1</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>The installation exports energy</source>
        <translation>L’installation exporte de l’énergie</translation>
    </message>
    <message>
        <source>%1 is not used</source>
        <translation>%1 n’est pas utilisée</translation>
    </message>
    <message>
        <source>Phases are not used</source>
        <translation>Des phases ne sont pas utilisées</translation>
    </message>
    <message>
        <source>Light load</source>
        <translation>Faible charge</translation>
    </message>
    <message>
        <source>Unequal voltages of the supply</source>
        <translation>Tensions inégales du réseau</translation>
    </message>
    <message>
        <source>No fault</source>
        <translation>Aucun défaut</translation>
    </message>
    <message>
        <source>values in range</source>
        <translation>valeurs dans la plage</translation>
    </message>
    <message>
        <source>power from V and I</source>
        <translation>puissance d’après V et I</translation>
    </message>
    <message>
        <source>sums of the phases</source>
        <translation>sommes des phases</translation>
    </message>
    <message>
        <source>means of the phases</source>
        <translation>moyennes des phases</translation>
    </message>
    <message>
        <source>V and U fit together</source>
        <translation>V et U concordent</translation>
    </message>
    <message>
        <source>IN is possible</source>
        <translation>IN est possible</translation>
    </message>
    <message>
        <source>counters follow the power</source>
        <translation>les index suivent la puissance</translation>
    </message>
    <message>
        <source>readings fresh</source>
        <translation>mesures récentes</translation>
    </message>
    <message>
        <source>three readings agree</source>
        <translation>trois mesures concordent</translation>
    </message>
    <message>
        <source>enough load</source>
        <translation>charge suffisante</translation>
    </message>
    <message>
        <source>IN from the currents</source>
        <translation>IN d’après les courants</translation>
    </message>
    <message>
        <source>The readings show a fault.</source>
        <translation>Les mesures montrent un défaut.</translation>
    </message>
    <message>
        <source>The wiring is healthy, as far as the readings show it.</source>
        <translation>D’après les mesures, le câblage est sain.</translation>
    </message>
    <message>
        <source>There is not enough load for a verdict about the currents.</source>
        <translation>La charge ne suffit pas pour un diagnostic sur les courants.</translation>
    </message>
    <message>
        <source>The readings do not decide whether there is a fault.</source>
        <translation>Les mesures ne permettent pas de décider s’il y a un défaut.</translation>
    </message>
    <message>
        <source>The readings are wrong, so that they say nothing about the wiring.</source>
        <translation>Les mesures sont fausses, et n’apprennent donc rien sur le câblage.</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>moins de 1&#xa0;%</translation>
    </message>
    <message>
        <source>more than 99 %</source>
        <translation>plus de 99&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Wrong energy</source>
        <translation>Énergie faussée</translation>
    </message>
    <message>
        <source>voltage unbalance</source>
        <translation>déséquilibre des tensions</translation>
    </message>
    <message>
        <source>current unbalance</source>
        <translation>déséquilibre des courants</translation>
    </message>
    <message>
        <source>The readings show no fault of the wiring. See the remark below.</source>
        <translation>Les mesures ne montrent aucun défaut de câblage. Voir la remarque ci-dessous.</translation>
    </message>
    <message>
        <source>The known values show no fault. They say nothing about the wiring of the currents.</source>
        <translation>Les valeurs connues ne montrent aucun défaut. Elles n’indiquent rien sur le câblage des courants.</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non contrôlé</translation>
    </message>
    <message>
        <source>Sound supply</source>
        <translation>Alimentation saine</translation>
    </message>
</context>
<context>
    <name>countis::EnergyChart</name>
    <message>
        <source>data</source>
        <comment>how much was read</comment>
        <translation>lu</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
</context>
<context>
    <name>countis::EnergyEvents</name>
    <message numerus="yes">
        <source>%n gap(s) of %1, together %2</source>
        <translation>
            <numerusform>%n lacune de %1, en tout %2</numerusform>
            <numerusform>%n lacunes de %1, en tout %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) of %1 to %2, together %3</source>
        <translation>
            <numerusform>%n lacune de %1 à %2, en tout %3</numerusform>
            <numerusform>%n lacunes de %1 à %2, en tout %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::EnergyPdf</name>
    <message>
        <source>By place</source>
        <translation>Par lieu</translation>
    </message>
    <message>
        <source>By meter</source>
        <translation>Par compteur</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importée</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportée</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>no price for the whole period</source>
        <translation>pas de prix pour toute la période</translation>
    </message>
    <message>
        <source>no price for %1</source>
        <translation>pas de prix (%1)</translation>
    </message>
    <message>
        <source>15-minute maximum</source>
        <translation>Maximum sur 15 minutes</translation>
    </message>
    <message>
        <source>no quarter-hour was read</source>
        <translation>aucun quart d’heure lu</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>percent, power</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Energies by tariff</source>
        <translation>Énergies par tarif</translation>
    </message>
    <message>
        <source>kWh and %1</source>
        <translation>kWh et %1</translation>
    </message>
    <message>
        <source>kWh, imported up, exported down</source>
        <translation>kWh, importée en haut, exportée en bas</translation>
    </message>
    <message>
        <source>%1 kg of CO₂</source>
        <translation>%1 kg de CO₂</translation>
    </message>
    <message>
        <source>15-minute maxima</source>
        <translation>Maxima sur 15 minutes</translation>
    </message>
    <message>
        <source>three highest</source>
        <translation>les trois plus élevés</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Complétude</translation>
    </message>
    <message>
        <source>There is no gap.</source>
        <translation>Il n’y a aucune lacune.</translation>
    </message>
    <message>
        <source>For information only, no legal value:</source>
        <translation>Pour information seulement, sans valeur légale&#xa0;:</translation>
    </message>
    <message>
        <source>values read over Modbus.</source>
        <translation>valeurs lues par Modbus.</translation>
    </message>
    <message>
        <source>made %1 by countis %2, page %3 of %4</source>
        <comment>date, version, page, number of pages</comment>
        <translation>établi le %1 par countis %2, page %3 sur %4</translation>
    </message>
    <message>
        <source>The energy of each gap is exact, because the meters continued to count. How it is divided within the gap is estimated, and the maximum in the gap is not known.</source>
        <translation>L’énergie de chaque lacune est exacte, car les compteurs ont continué à compter. Sa répartition dans la lacune est estimée, et le maximum dans la lacune est inconnu.</translation>
    </message>
    <message>
        <source>Virtual meters, not part of the sums</source>
        <translation>Compteurs virtuels, hors totaux</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>* A reading that was entered by hand counts in this total.</source>
        <translation>* Un relevé saisi à la main entre dans ce total.</translation>
    </message>
    <message numerus="yes">
        <source>%n shorter gap(s) not listed here, together %1.</source>
        <translation>
            <numerusform>%n lacune plus courte n’est pas citée ici, en tout %1.</numerusform>
            <numerusform>%n lacunes plus courtes ne sont pas citées ici, en tout %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::EnergySettings</name>
    <message>
        <source>there is already a price of this day</source>
        <translation>il y a déjà un prix de ce jour</translation>
    </message>
    <message>
        <source>the other prices are in %1</source>
        <translation>les autres prix sont en %1</translation>
    </message>
    <message>
        <source>there is already a virtual meter with this name</source>
        <translation>il y a déjà un compteur virtuel de ce nom</translation>
    </message>
</context>
<context>
    <name>countis::EnergyTables</name>
    <message>
        <source>Reactive, imported</source>
        <translation>Réactive, importée</translation>
    </message>
    <message>
        <source>inductive</source>
        <translation>inductive</translation>
    </message>
    <message>
        <source>capacitive</source>
        <translation>capacitive</translation>
    </message>
    <message>
        <source>Reactive, exported</source>
        <translation>Réactive, exportée</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>Active, imported</source>
        <translation>Active, importée</translation>
    </message>
    <message>
        <source>Active, exported</source>
        <translation>Active, exportée</translation>
    </message>
    <message>
        <source>Balance, Ea+ less Ea−</source>
        <translation>Bilan, Ea+ moins Ea−</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>sans lieu</translation>
    </message>
    <message>
        <source>directly in %1</source>
        <translation>directement dans %1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>meters</source>
        <translation>compteurs</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importée</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportée</translation>
    </message>
    <message>
        <source>PF</source>
        <translation>PF</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>tariff, day</comment>
        <translation>%1 dès le %2</translation>
    </message>
    <message>
        <source>%1/kWh</source>
        <translation>%1/kWh</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportée</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>of the contracted power</comment>
        <translation>de %1</translation>
    </message>
    <message>
        <source>less %1</source>
        <comment>a sub-meter</comment>
        <translation>moins %1</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>déclenchées</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>la plus longue</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>meter, alarm</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>countis::FileGuard</name>
    <message>
        <source>The database %1 cannot be created: there is no folder %2. Create the folder, or name a file in another folder.</source>
        <translation>La base de données %1 ne peut pas être créée&#xa0;: le dossier %2 n’existe pas. Créez le dossier ou nommez un fichier dans un autre dossier.</translation>
    </message>
    <message>
        <source>%1 is not a regular file. Name a file for the database.</source>
        <translation>%1 n’est pas un fichier ordinaire. Nommez un fichier pour la base de données.</translation>
    </message>
    <message>
        <source>This user may not read the database %1. Change the permissions of the file, or name another file.</source>
        <translation>Cet utilisateur ne peut pas lire la base de données %1. Modifiez les permissions du fichier ou nommez un autre fichier.</translation>
    </message>
    <message>
        <source>This user may not write the database %1. It is only read, and nothing is recorded. To record, change the permissions of the file.</source>
        <translation>Cet utilisateur ne peut pas écrire dans la base de données %1. Elle est seulement lue et rien n’est enregistré. Pour enregistrer, modifiez les permissions du fichier.</translation>
    </message>
    <message>
        <source>This user may not create files in the folder %1. The database %2 is only read, and nothing is recorded. To record, change the permissions of the folder.</source>
        <translation>Cet utilisateur ne peut pas créer de fichiers dans le dossier %1. La base de données %2 est seulement lue et rien n’est enregistré. Pour enregistrer, modifiez les permissions du dossier.</translation>
    </message>
    <message>
        <source>The database %1 is on a file system of a network (%2), where SQLite cannot protect it against damage. Name a file on a disk of this computer, or use PostgreSQL.</source>
        <translation>La base de données %1 se trouve sur un système de fichiers réseau (%2), où SQLite ne peut pas la protéger contre l’endommagement. Nommez un fichier sur un disque de cet ordinateur ou utilisez PostgreSQL.</translation>
    </message>
    <message>
        <source>The database %1 cannot be created: this user may not create files in the folder %2. Change the permissions of the folder, or name a file in another folder.</source>
        <translation>La base de données %1 ne peut pas être créée&#xa0;: cet utilisateur ne peut pas créer de fichiers dans le dossier %2. Modifiez les permissions du dossier ou nommez un fichier dans un autre dossier.</translation>
    </message>
</context>
<context>
    <name>countis::MqttExporter</name>
    <message>
        <source>The MQTT broker %1 cannot be reached: %2. The collector tries again.</source>
        <translation>Le serveur MQTT %1 est inaccessible&#xa0;: %2. Le collecteur réessaie.</translation>
    </message>
    <message>
        <source>The MQTT broker %1 refuses the login: %2. Check user and password_file. The collector tries again.</source>
        <translation>Le serveur MQTT %1 refuse l’identification&#xa0;: %2. Vérifiez user et password_file. Le collecteur réessaie.</translation>
    </message>
    <message>
        <source>The MQTT broker %1 refuses the connection: %2. The collector tries again.</source>
        <translation>Le serveur MQTT %1 refuse la connexion&#xa0;: %2. Le collecteur réessaie.</translation>
    </message>
</context>
<context>
    <name>countis::Notifications</name>
    <message>
        <source>the mail server %1</source>
        <translation>au serveur de messagerie %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name: value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Levée</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>The flood of alarms is over</source>
        <translation>L’avalanche d’alarmes est terminée</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms came in it since %1.</source>
        <translation>
            <numerusform>Elle a compté %n alarme depuis %1.</numerusform>
            <numerusform>Elle a compté %n alarmes depuis %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Flood of alarms</source>
        <translation>Avalanche d’alarmes</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms came since %1. Further ones are not announced one by one.</source>
        <translation>
            <numerusform>%n alarme est arrivée depuis %1. Les suivantes ne sont pas annoncées une par une.</numerusform>
            <numerusform>%n alarmes sont arrivées depuis %1. Les suivantes ne sont pas annoncées une par une.</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications cannot be sent to %1: %2. They wait, and are tried again.</source>
        <translation>Les notifications ne peuvent pas être envoyées %1&#xa0;: %2. Elles attendent, et un nouvel essai suivra.</translation>
    </message>
    <message>
        <source>Notifications are sent to %1 again.</source>
        <translation>Les notifications sont de nouveau envoyées %1.</translation>
    </message>
    <message>
        <source>the server answered with the code %1</source>
        <translation>le serveur a répondu par le code %1</translation>
    </message>
    <message>
        <source>the webhook %1</source>
        <translation>au webhook %1</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>alarm (severity or cleared)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>meter: alarm (severity or cleared)</comment>
        <translation>%1&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Test of the notifications</source>
        <translation>Test des notifications</translation>
    </message>
    <message>
        <source>Somebody has asked countis to send this test. Nothing has happened: alarms will arrive here in the same way.</source>
        <translation>Quelqu’un a demandé à countis d’envoyer ce test. Il ne s’est rien passé&#xa0;: les alarmes arriveront ici de la même façon.</translation>
    </message>
    <message>
        <source>The test was sent to %1.</source>
        <translation>Le test a été envoyé %1.</translation>
    </message>
    <message>
        <source>The test could not be sent to %1: %2.</source>
        <translation>Le test n’a pas pu être envoyé %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>the name of the server could not be resolved (%1)</source>
        <translation>le nom du serveur n’a pas pu être résolu (%1)</translation>
    </message>
    <message>
        <source>no server accepts connections there (%1)</source>
        <translation>aucun serveur n’y accepte de connexions (%1)</translation>
    </message>
    <message>
        <source>the server did not answer in time (%1)</source>
        <translation>le serveur n’a pas répondu à temps (%1)</translation>
    </message>
    <message>
        <source>the certificate of the server is not trusted (%1)</source>
        <translation>le certificat du serveur n’est pas reconnu (%1)</translation>
    </message>
    <message>
        <source>the file with the certificates of the authorities cannot be used (%1)</source>
        <translation>le fichier des certificats des autorités est inutilisable (%1)</translation>
    </message>
    <message>
        <source>the server does not offer encryption (%1)</source>
        <translation>le serveur ne propose pas de chiffrement (%1)</translation>
    </message>
    <message>
        <source>the server refused the user or the password (%1)</source>
        <translation>le serveur a refusé l’utilisateur ou le mot de passe (%1)</translation>
    </message>
    <message>
        <source>The mail server %1 refuses the address %2: %3. The mail went to the other addresses only.</source>
        <translation>Le serveur de messagerie %1 refuse l’adresse %2&#xa0;: %3. Le message n’a été envoyé qu’aux autres adresses.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <comment>subject of a notification</comment>
        <translation>
            <numerusform>%1, et %n autre</numerusform>
            <numerusform>%1, et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>The notification “%1” (%2) could not be sent for three days, and is given up.</source>
        <translation>La notification «&#xa0;%1&#xa0;» (%2) n’a pas pu être envoyée pendant trois jours et est abandonnée.</translation>
    </message>
    <message numerus="yes">
        <source>%n further notifications could not be sent for three days, and are given up. “countisctl alarms --history” lists the alarms.</source>
        <translation>
            <numerusform>%n autre notification n’a pas pu être envoyée pendant trois jours et est abandonnée. «&#xa0;countisctl alarms --history&#xa0;» affiche les alarmes.</numerusform>
            <numerusform>%n autres notifications n’ont pas pu être envoyées pendant trois jours et sont abandonnées. «&#xa0;countisctl alarms --history&#xa0;» affiche les alarmes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The notification “%1” was refused by %2: %3. It is given up.</source>
        <translation>La notification «&#xa0;%1&#xa0;», envoyée %2, a été refusée&#xa0;: %3. Elle est abandonnée.</translation>
    </message>
    <message>
        <source>The test was sent to %1, but not to everybody. %2</source>
        <translation>Le test a été envoyé %1, mais pas à tous. %2</translation>
    </message>
    <message>
        <source>Notifications were sent to %1, but could not be removed from the database. No others are sent there until they are removed. %2</source>
        <translation>Des notifications ont été envoyées %1, mais n’ont pas pu être retirées de la base de données. Aucune autre n’y sera envoyée tant qu’elles n’en sont pas retirées. %2</translation>
    </message>
</context>
<context>
    <name>countis::PasswordStore</name>
    <message>
        <source>The keyring has no password for this database, or it stayed locked.</source>
        <translation>Le trousseau n’a pas de mot de passe pour cette base de données, ou il est resté verrouillé.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation>Le trousseau est verrouillé. Déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>The keyring of this system cannot be used. Write the password into ~/.pgpass instead.</source>
        <translation>Le trousseau de ce système ne peut pas être utilisé. Écrivez plutôt le mot de passe dans ~/.pgpass.</translation>
    </message>
    <message>
        <source>The keyring did not answer in time. Unlock it and try again, or write the password into ~/.pgpass instead.</source>
        <translation>Le trousseau n’a pas répondu à temps. Déverrouillez-le et réessayez, ou écrivez plutôt le mot de passe dans ~/.pgpass.</translation>
    </message>
</context>
<context>
    <name>countis::PriceCsv</name>
    <message>
        <source>%1: &quot;%2&quot; is not a number with at most %3 decimals</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas un nombre avec au plus %3 décimales</translation>
    </message>
    <message>
        <source>%1: %2 is not from %3 to %4</source>
        <translation>%1&#xa0;: %2 n’est pas compris entre %3 et %4</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>un guillemet n’est pas fermé</translation>
    </message>
    <message>
        <source>the line has %1 fields and not %2</source>
        <translation>la ligne a %1 champs et non %2</translation>
    </message>
    <message>
        <source>since: &quot;%1&quot; is not a date; write it as 2026-10-01</source>
        <translation>since&#xa0;: «&#xa0;%1&#xa0;» n’est pas une date&#xa0;; écrivez-la sous la forme 2026-10-01</translation>
    </message>
    <message>
        <source>currency: &quot;%1&quot; is not a currency; write three letters, as EUR</source>
        <translation>currency&#xa0;: «&#xa0;%1&#xa0;» n’est pas une monnaie&#xa0;; écrivez trois lettres, par exemple EUR</translation>
    </message>
    <message>
        <source>the first line is not &quot;%1&quot;</source>
        <translation>la première ligne n’est pas «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>another line has the same date in the column since</source>
        <translation>une autre ligne a la même date dans la colonne since</translation>
    </message>
    <message>
        <source>%1 is not the currency of the other prices, %2. A site has one currency, because costs are added up.</source>
        <translation>%1 n’est pas la monnaie des autres prix, %2. Un site a une seule monnaie, car les coûts sont additionnés.</translation>
    </message>
</context>
<context>
    <name>countis::PrometheusExporter</name>
    <message>
        <source>The endpoint for Prometheus cannot listen on %1. Another program may use the port, or the address is none of this computer.</source>
        <translation>Le point d’accès pour Prometheus ne peut pas écouter sur %1. Un autre programme utilise peut-être le port, ou l’adresse n’est pas celle de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>countis::ReadingText</name>
    <message>
        <source>%1, entered by hand for %2</source>
        <comment>a reading, a time</comment>
        <translation>%1, saisi à la main pour le %2</translation>
    </message>
    <message>
        <source>%1, read from the meter at %2</source>
        <comment>a reading, a time</comment>
        <translation>%1, lu sur le compteur le %2</translation>
    </message>
    <message>
        <source>This reading is below the earlier one, %1. A counter does not run backwards: correct the value or the time.</source>
        <translation>Ce relevé est inférieur au précédent, %1. Un index ne recule pas&#xa0;: corrigez la valeur ou l’heure.</translation>
    </message>
    <message>
        <source>This reading is above the later one, %1. A counter does not run backwards: correct the value or the time.</source>
        <translation>Ce relevé est supérieur au suivant, %1. Un index ne recule pas&#xa0;: corrigez la valeur ou l’heure.</translation>
    </message>
    <message>
        <source>This reading is above the earlier one, %1, by more than the meter can measure in the time between them: correct the value or the time.</source>
        <translation>Ce relevé dépasse le précédent, %1, de plus que le compteur ne peut mesurer entre les deux&#xa0;: corrigez la valeur ou l’heure.</translation>
    </message>
    <message>
        <source>This reading is below the later one, %1, by more than the meter can measure in the time between them: correct the value or the time.</source>
        <translation>Ce relevé est inférieur au suivant, %1, de plus que le compteur ne peut mesurer entre les deux&#xa0;: corrigez la valeur ou l’heure.</translation>
    </message>
</context>
<context>
    <name>countis::Recording</name>
    <message>
        <source>The database is damaged: %1. Copy what can be read with “countisctl export”, then close all windows and rename the file; a new one is made.</source>
        <translation>La base de données est endommagée&#xa0;: %1. Copiez ce qui est lisible avec «&#xa0;countisctl export&#xa0;», puis fermez toutes les fenêtres et renommez le fichier&#xa0;; une nouvelle base est créée.</translation>
    </message>
    <message>
        <source>%1 readings were lost, since the database could not be written in time.</source>
        <translation>%1 mesures ont été perdues, car la base de données n’a pas pu être écrite à temps.</translation>
    </message>
    <message>
        <source>%1 records of the last session are damaged and left out.</source>
        <translation>%1 enregistrements de la dernière session sont endommagés et ignorés.</translation>
    </message>
    <message>
        <source>readings: %1</source>
        <translation>mesures&#xa0;: %1</translation>
    </message>
    <message>
        <source>entries of the alarm journal: %1</source>
        <translation>entrées du journal des alarmes&#xa0;: %1</translation>
    </message>
    <message>
        <source>The program ends, and tries a last time to write what it holds (%1).</source>
        <translation>Le programme se termine et tente une dernière fois d’écrire ce qu’il retient (%1).</translation>
    </message>
    <message>
        <source>The program has ended and lost what it could not write (%1).</source>
        <translation>Le programme s’est terminé et a perdu ce qu’il n’a pas pu écrire (%1).</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>The program does not end in time and is ended by force. What it has not written may be lost (%1).</source>
        <translation>Le programme ne se termine pas à temps et il est arrêté de force. Ce qu’il n’a pas écrit peut être perdu (%1).</translation>
    </message>
    <message>
        <source>The program does not end in time and is ended by force. All that it has read is written.</source>
        <translation>Le programme ne se termine pas à temps et est arrêté de force. Tout ce qu’il a lu est enregistré.</translation>
    </message>
</context>
<context>
    <name>countis::RecordingLock</name>
    <message>
        <source>Nothing is recorded, because the lock file %1 cannot be used (%2). Check the permissions and the free space of its folder.</source>
        <translation>Rien n’est enregistré, car le fichier de verrou %1 est inutilisable (%2). Vérifiez les permissions et l’espace libre de son dossier.</translation>
    </message>
    <message>
        <source>The end of the recording could not be noted (%1). The next start checks the database.</source>
        <translation>La fin de l’enregistrement n’a pas pu être notée (%1). La base de données sera vérifiée au prochain démarrage.</translation>
    </message>
    <message>
        <source>Another program records into %1. End that program, then try again.</source>
        <translation>Un autre programme enregistre dans %1. Terminez ce programme, puis réessayez.</translation>
    </message>
    <message>
        <source>Another program records into %1 (process %2 on %3). End that program, then try again.</source>
        <translation>Un autre programme enregistre dans %1 (processus %2 sur %3). Terminez ce programme, puis réessayez.</translation>
    </message>
    <message>
        <source>Another program records into the database %1. Until it ends, no other one can.</source>
        <translation>Un autre programme enregistre dans la base de données %1. Tant qu’il tourne, aucun autre ne le peut.</translation>
    </message>
    <message>
        <source>Another program records into the database %1 (process %2 on %3). Until it ends, no other one can.</source>
        <translation>Un autre programme enregistre dans la base de données %1 (processus %2 sur %3). Tant qu’il tourne, aucun autre ne le peut.</translation>
    </message>
</context>
<context>
    <name>countis::ReportText</name>
    <message>
        <source>d MMMM</source>
        <comment>pattern of a date: 17 October</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>pattern of a date: 17 October 2026</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>pattern of a date: 17 Oct</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Energy report, %1</source>
        <translation>Rapport d’énergie, %1</translation>
    </message>
    <message>
        <source>Energy report, %1 to %2</source>
        <translation>Rapport d’énergie, du %1 au %2</translation>
    </message>
    <message>
        <source>clocks went back on %1</source>
        <translation>heure reculée le %1</translation>
    </message>
    <message>
        <source>clocks went forward on %1</source>
        <translation>heure avancée le %1</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 heures</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>du %1 au %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>span: what happened to the clocks in it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n compteur</numerusform>
            <numerusform>%n compteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>4 meters in 2 places</comment>
        <translation>%1 dans %2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n lieu</numerusform>
            <numerusform>%n lieux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Par heure</translation>
    </message>
    <message>
        <source>%1, same weekday</source>
        <translation>%1, même jour de la semaine</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1&#xa0;kW</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>pattern of a date: 2 Nov 2026</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>pattern of a date: Tue 20 Oct</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times of a day</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>no comparison with %1</source>
        <translation>sans comparaison (%1)</translation>
    </message>
    <message>
        <source>no change from %1</source>
        <translation>inchangé (%1)</translation>
    </message>
    <message>
        <source>nothing was read</source>
        <translation>rien n’a été lu</translation>
    </message>
    <message>
        <source>%1 of the quarter-hours</source>
        <translation>%1 des quarts d’heure</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis le %1</translation>
    </message>
    <message>
        <source>all meters</source>
        <translation>tous les compteurs</translation>
    </message>
    <message numerus="yes">
        <source>%n more meter(s)</source>
        <translation>
            <numerusform>%n autre compteur</numerusform>
            <numerusform>%n autres compteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>not read</source>
        <translation>pas de mesure</translation>
    </message>
    <message>
        <source>the meter was exchanged</source>
        <translation>le compteur a été remplacé</translation>
    </message>
    <message>
        <source>the meter was exchanged; the energy between the last reading of the old meter and the first one of the new meter is not known</source>
        <translation>le compteur a été remplacé&#xa0;; l’énergie entre la dernière mesure de l’ancien compteur et la première du nouveau est inconnue</translation>
    </message>
    <message>
        <source>a reading that cannot be right was left out</source>
        <translation>une mesure qui ne peut pas être juste n’a pas été prise en compte</translation>
    </message>
    <message>
        <source>not read yet; the energy until then is missing</source>
        <translation>pas encore de mesure&#xa0;; l’énergie jusque-là manque</translation>
    </message>
    <message>
        <source>not read any more; the energy since then is missing</source>
        <translation>plus de mesure&#xa0;; l’énergie depuis lors manque</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>meters: what happened</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>percent, period</comment>
        <translation>+%1 / %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <comment>percent, period</comment>
        <translation>−%1 / %2</translation>
    </message>
    <message>
        <source>the counter passed its highest value and continued from 0</source>
        <translation>l’index a dépassé sa valeur maximale et a repris à 0</translation>
    </message>
    <message>
        <source>the counter was reset; the energy between the last reading and the reset is not known</source>
        <translation>l’index a été remis à 0&#xa0;; l’énergie entre la dernière mesure et la remise à 0 est inconnue</translation>
    </message>
    <message>
        <source>the counter continued from another value; the energy in between is not known</source>
        <translation>l’index a continué à partir d’une autre valeur&#xa0;; l’énergie entre les deux est inconnue</translation>
    </message>
    <message>
        <source>%1 raised</source>
        <comment>alarms</comment>
        <translation>%1 déclenchées</translation>
    </message>
    <message>
        <source>%1, none of them open</source>
        <comment>so many raised</comment>
        <translation>%1, aucune n’est ouverte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>so many raised, so many of them open</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of them open</source>
        <comment>alarms</comment>
        <translation>dont %1 ouvertes</translation>
    </message>
    <message>
        <source>none</source>
        <comment>alarms</comment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1 is not complete</source>
        <translation>%1 est incomplet</translation>
    </message>
</context>
<context>
    <name>countis::Scan</name>
    <message>
        <source>%1 of %2, %3 %</source>
        <translation>%1 sur %2, %3&#xa0;%</translation>
    </message>
    <message>
        <source>%1, about %2 s left</source>
        <translation>%1, environ %2&#xa0;s restantes</translation>
    </message>
    <message>
        <source>%1, about %2 min %3 s left</source>
        <translation>%1, environ %2&#xa0;min %3&#xa0;s restantes</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than %2 addresses; scan a smaller range.</source>
        <translation>«&#xa0;%1&#xa0;» contient plus de %2 adresses&#xa0;; analysez une plage plus petite.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a range of addresses: write 192.168.0.1-254, 192.168.0.1 to 192.168.0.254, 192.168.0.0/24 or the address of a host.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une plage d’adresses&#xa0;: écrivez 192.168.0.1-254, 192.168.0.1 à 192.168.0.254, 192.168.0.0/24 ou l’adresse d’un hôte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends before it begins; write the lower address first.</source>
        <translation>«&#xa0;%1&#xa0;» se termine avant de commencer&#xa0;; écrivez d’abord l’adresse la plus basse.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: write the port and the unit apart from the addresses.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: écrivez le port et l’unité à part des adresses.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has addresses that no meter can have.</source>
        <translation>«&#xa0;%1&#xa0;» contient des adresses qu’aucun compteur ne peut avoir.</translation>
    </message>
    <message>
        <source>another Modbus device</source>
        <translation>autre appareil Modbus</translation>
    </message>
    <message>
        <source>the host answers, this unit does not</source>
        <translation>l’hôte répond, cette unité non</translation>
    </message>
</context>
<context>
    <name>countis::SiteAlarms</name>
    <message>
        <source>The rule %1 cannot be used and judges nothing. %2</source>
        <translation>La règle %1 ne peut pas être utilisée et ne juge rien. %2</translation>
    </message>
</context>
<context>
    <name>countis::SiteRoles</name>
    <message>
        <source>Your role in the database may only read. Ask its owner for the role %1.</source>
        <translation>Votre rôle dans la base de données ne permet que la lecture. Demandez à son propriétaire le rôle %1.</translation>
    </message>
    <message>
        <source>Your role in the database does not allow this. Ask its owner for the role %1.</source>
        <translation>Votre rôle dans la base de données ne le permet pas. Demandez à son propriétaire le rôle %1.</translation>
    </message>
</context>
<context>
    <name>countis::app::AppOptions</name>
    <message>
        <source>Prints this help and exits</source>
        <translation>Affiche cette aide et se termine</translation>
    </message>
    <message>
        <source>Colour theme. Without it, --screenshot writes pictures of both themes</source>
        <translation>Thème de couleurs. Sans cette option, --screenshot écrit les images des deux thèmes</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be one of %3</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» doit être l’un de %3</translation>
    </message>
    <message>
        <source>--settle: &quot;%1&quot; must be a number of seconds from 0 to %2</source>
        <translation>--settle&#xa0;: «&#xa0;%1&#xa0;» doit être un nombre de secondes de 0 à %2</translation>
    </message>
    <message>
        <source>Prints the version and exits</source>
        <translation>Affiche la version et se termine</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Utilisation&#xa0;</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options&#xa0;</translation>
    </message>
    <message>
        <source>unexpected argument: %1</source>
        <translation>argument inattendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>the command line cannot be read: %1</source>
        <translation>la ligne de commande est illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 may be given only once</source>
        <translation>%1 ne peut être donnée qu’une fois</translation>
    </message>
    <message>
        <source>%1 needs a value: %2</source>
        <translation>%1 demande une valeur&#xa0;: %2</translation>
    </message>
    <message>
        <source>Writes pictures and the values they show (meter.json) into DIR and exits. Waits up to %1 seconds for the first live reading; with several meters, shows the first one that is live</source>
        <translation>Écrit dans DIR des images et les valeurs qu’elles montrent (meter.json), puis se termine. Attend au plus %1 secondes la première mesure en direct&#xa0;; avec plusieurs compteurs, montre le premier en direct</translation>
    </message>
    <message>
        <source>Size of the window in pixels, for example 1280x800; at least %1x%2</source>
        <translation>Taille de la fenêtre en pixels, par exemple 1280x800&#xa0;; au moins %1x%2</translation>
    </message>
    <message>
        <source>--size: &quot;%1&quot; must be a width from %2 to %4 and a height from %3 to %4, as 1280x800</source>
        <translation>--size&#xa0;: «&#xa0;%1&#xa0;» doit être une largeur de %2 à %4 et une hauteur de %3 à %4, comme 1280x800</translation>
    </message>
    <message>
        <source>the value is missing</source>
        <translation>la valeur manque</translation>
    </message>
    <message>
        <source>Shows pages in turn on the whole screen, for a display on a wall; F11 or Esc ends it</source>
        <translation>Montre des pages tour à tour en plein écran, pour un écran mural&#xa0;; F11 ou Échap y met fin</translation>
    </message>
    <message>
        <source>--kiosk-pages: &quot;%1&quot; must be one of %2</source>
        <translation>--kiosk-pages&#xa0;: «&#xa0;%1&#xa0;» doit être l’une des valeurs %2</translation>
    </message>
    <message>
        <source>--kiosk-pages and --kiosk-seconds need --kiosk</source>
        <translation>--kiosk-pages et --kiosk-seconds demandent --kiosk</translation>
    </message>
    <message>
        <source>--kiosk-seconds: &quot;%1&quot; must be a whole number of seconds from 1 to %2</source>
        <translation>--kiosk-seconds&#xa0;: «&#xa0;%1&#xa0;» doit être un nombre entier de secondes de 1 à %2</translation>
    </message>
    <message>
        <source>With --screenshot: seconds to wait between the first live reading and the picture (default: 1)</source>
        <translation>Avec --screenshot&#xa0;: secondes d’attente entre la première mesure en direct et l’image (par défaut&#xa0;: 1)</translation>
    </message>
    <message>
        <source>Opens the demo site &quot;Riverside works&quot;: 14 simulated meters with a history of three months. Your own meters and settings are not touched</source>
        <translation>Ouvre le site de démonstration «&#xa0;Riverside works&#xa0;»&#xa0;: 14 compteurs simulés avec un historique de trois mois. Vos propres compteurs et réglages restent inchangés</translation>
    </message>
    <message>
        <source>--demo cannot be combined with --meter or --database</source>
        <translation>--demo ne peut pas être combiné avec --meter ou --database</translation>
    </message>
    <message>
        <source>Page to open first: %1 (default: overview if there are several meters, otherwise meter)</source>
        <translation>Page à ouvrir d’abord&#xa0;: %1 (par défaut&#xa0;: overview s’il y a plusieurs compteurs, sinon meter)</translation>
    </message>
    <message>
        <source>With --kiosk: pages to show, separated by commas: overview, meter (default: both)</source>
        <translation>Avec --kiosk&#xa0;: pages à montrer, séparées par des virgules&#xa0;: overview, meter (par défaut&#xa0;: les deux)</translation>
    </message>
    <message>
        <source>With --kiosk: seconds for which each page is shown, 1 to 3600 (default: 30)</source>
        <translation>Avec --kiosk&#xa0;: durée d’affichage de chaque page en secondes, de 1 à 3600 (par défaut&#xa0;: 30)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>option: error</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Shows this meter; may be repeated. The default port is 502, the default unit is 5. With --database, countis adds the meter to that site and records it; otherwise it forgets the meter when you close the window</source>
        <translation>Affiche ce compteur&#xa0;; peut être répété. Le port par défaut est 502, l’unité par défaut 5. Avec --database, countis ajoute le compteur à ce site et enregistre ses mesures&#xa0;; sinon, il oublie le compteur quand vous fermez la fenêtre</translation>
    </message>
    <message>
        <source>Site database: sqlite:FILE, postgresql://[USER@]HOST[:PORT]/NAME or service=NAME (default: the database of this user)</source>
        <translation>Base de données du site&#xa0;: sqlite:FICHIER, postgresql://[UTILISATEUR@]HÔTE[:PORT]/NOM ou service=NOM (par défaut&#xa0;: celle de cet utilisateur)</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Arguments&#xa0;</translation>
    </message>
    <message>
        <source>Support bundle to replay: shows what happened at a site, and changes nothing</source>
        <translation>Dossier d’assistance à relire&#xa0;: montre ce qui s’est passé sur un site, sans rien modifier</translation>
    </message>
    <message>
        <source>a support bundle cannot be combined with --demo, --meter or --database</source>
        <translation>un dossier d’assistance ne peut pas être combiné avec --demo, --meter ou --database</translation>
    </message>
    <message>
        <source>Shows, records and simulates COUNTIS E27 and E28 energy meters. Unless you give --meter, --demo or a support bundle, it also starts a simulated meter.</source>
        <translation>Affiche, enregistre et simule des compteurs d’énergie COUNTIS E27 et E28. Sans --meter, --demo ni dossier d’assistance, un compteur simulé est aussi démarré.</translation>
    </message>
</context>
<context>
    <name>countis::app::Application</name>
    <message>
        <source>the window could not be created</source>
        <translation>la fenêtre n’a pas pu être créée</translation>
    </message>
</context>
<context>
    <name>countis::app::BundleDialog</name>
    <message>
        <source>Open a support bundle</source>
        <translation>Ouvrir un dossier d’assistance</translation>
    </message>
    <message>
        <source>Support bundles (*.countis)</source>
        <translation>Dossiers d’assistance (*.countis)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>countis::app::CommissionDialog</name>
    <message>
        <source>Compare with an earlier acceptance run</source>
        <translation>Comparer à une réception antérieure</translation>
    </message>
    <message>
        <source>Results of acceptance runs (*.json)</source>
        <translation>Résultats de réceptions (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>countis::app::DemoStart</name>
    <message>
        <source>The history of the demo site “Riverside works” is being made: three months of 14 simulated meters. This is done once and takes up to a minute.</source>
        <translation>L’historique du site de démonstration «&#xa0;Riverside works&#xa0;» est en cours de création&#xa0;: trois mois de 14 compteurs simulés. Cela n’a lieu qu’une fois et prend au plus une minute.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Demo site (simulated) – countis</source>
        <translation>Site de démonstration (simulé) – countis</translation>
    </message>
</context>
<context>
    <name>countis::app::DesktopNotifier</name>
    <message>
        <source>%1: %2</source>
        <comment>meter: alarm</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>alarms</comment>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alarms</source>
        <translation>
            <numerusform>%n nouvelle alarme</numerusform>
            <numerusform>%n nouvelles alarmes</numerusform>
        </translation>
    </message>
    <message>
        <source>The flood of alarms is over</source>
        <translation>L’avalanche d’alarmes est terminée</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms came in it.</source>
        <translation>
            <numerusform>Elle a compté %n alarme.</numerusform>
            <numerusform>Elle a compté %n alarmes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Flood of alarms</source>
        <translation>Avalanche d’alarmes</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms came within 10 minutes. Further ones are not announced one by one.</source>
        <translation>
            <numerusform>%n alarme est apparue en 10 minutes. Les suivantes ne sont pas annoncées une à une.</numerusform>
            <numerusform>%n alarmes sont apparues en 10 minutes. Les suivantes ne sont pas annoncées une à une.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::app::DisplayCheck</name>
    <message>
        <source>no display: DISPLAY and WAYLAND_DISPLAY are empty; QT_QPA_PLATFORM=offscreen runs without one</source>
        <translation>pas d’écran&#xa0;: DISPLAY et WAYLAND_DISPLAY sont vides&#xa0;; QT_QPA_PLATFORM=offscreen fonctionne sans écran</translation>
    </message>
</context>
<context>
    <name>countis::app::DisplayGuard</name>
    <message>
        <source>no window can be opened with %1: %2; QT_QPA_PLATFORM=offscreen runs without a display</source>
        <translation>aucune fenêtre ne peut être ouverte avec %1&#xa0;: %2&#xa0;; QT_QPA_PLATFORM=offscreen fonctionne sans affichage</translation>
    </message>
</context>
<context>
    <name>countis::app::NoticeTest</name>
    <message>
        <source>The file names neither a webhook nor a mail server: there is nothing to test.</source>
        <translation>Le fichier ne nomme ni webhook ni serveur de messagerie&#xa0;: il n’y a rien à tester.</translation>
    </message>
</context>
<context>
    <name>countis::app::ScenarioDialog</name>
    <message>
        <source>Open a scenario</source>
        <translation>Ouvrir un scénario</translation>
    </message>
    <message>
        <source>Scenarios and loads (*.yaml *.yml)</source>
        <translation>Scénarios et charges (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>countis::app::Screenshot</name>
    <message>
        <source>no live reading came within %1 seconds</source>
        <translation>aucune mesure n’est arrivée en %1 secondes</translation>
    </message>
    <message>
        <source>no live reading came: %1</source>
        <translation>aucune mesure n’est arrivée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>countis::app::SiteDialogs</name>
    <message>
        <source>Lists of meters (*.csv)</source>
        <translation>Listes de compteurs (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a list of meters</source>
        <translation>Ouvrir une liste de compteurs</translation>
    </message>
    <message>
        <source>Save the list of meters</source>
        <translation>Enregistrer la liste des compteurs</translation>
    </message>
</context>
<context>
    <name>countis::collector::Collector</name>
    <message>
        <source>recording into %1, meters: %2</source>
        <translation>enregistrement dans %1, compteurs&#xa0;: %2</translation>
    </message>
    <message>
        <source>readings are recorded again</source>
        <translation>les mesures sont de nouveau enregistrées</translation>
    </message>
    <message>
        <source>A site has at most %1 meters.</source>
        <translation>Un site compte au plus %1 compteurs.</translation>
    </message>
    <message>
        <source>the site has no place %1, so no meter in it is read</source>
        <translation>le site n’a pas de lieu %1, aucun compteur n’y est donc lu</translation>
    </message>
    <message>
        <source>meters: %1 of %2, shared with other collectors</source>
        <translation>compteurs&#xa0;: %1 sur %2, partagés avec d’autres collecteurs</translation>
    </message>
    <message>
        <source>recording into %1, beside other collectors</source>
        <translation>enregistre dans %1, avec d’autres collecteurs</translation>
    </message>
    <message>
        <source>Database %1: The server does not answer. The meters are still read, and their readings are recorded when it answers again.</source>
        <translation>Base de données %1&#xa0;: le serveur ne répond pas. Les compteurs sont toujours lus, et leurs mesures seront enregistrées quand il répondra de nouveau.</translation>
    </message>
</context>
<context>
    <name>countis::collector::CollectorOptions</name>
    <message>
        <source>Usage</source>
        <translation>Utilisation&#xa0;</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options&#xa0;</translation>
    </message>
    <message>
        <source>Prints this help and exits</source>
        <translation>Affiche cette aide et se termine</translation>
    </message>
    <message>
        <source>Prints the version and exits</source>
        <translation>Affiche la version et se termine</translation>
    </message>
    <message>
        <source>Site database: sqlite:FILE, postgresql://[USER@]HOST[:PORT]/NAME or service=NAME (default: the database of this user)</source>
        <translation>Base de données du site&#xa0;: sqlite:FICHIER, postgresql://[UTILISATEUR@]HÔTE[:PORT]/NOM ou service=NOM (par défaut&#xa0;: celle de cet utilisateur)</translation>
    </message>
    <message>
        <source>the value is missing</source>
        <translation>la valeur manque</translation>
    </message>
    <message>
        <source>unexpected argument: %1</source>
        <translation>argument inattendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reads all meters of a site and records them into its database, without a window.</source>
        <translation>Lit tous les compteurs d’un site et enregistre leurs mesures dans sa base de données, sans fenêtre.</translation>
    </message>
    <message>
        <source>--database: %1</source>
        <translation>--database&#xa0;: %1</translation>
    </message>
    <message>
        <source>File that names the database and the meters. The collector reads it again when it receives SIGHUP</source>
        <translation>Fichier qui nomme la base de données et les compteurs. Le collecteur le relit quand il reçoit SIGHUP</translation>
    </message>
    <message>
        <source>Only prints what is wrong with the file of --config</source>
        <translation>Affiche seulement ce qui ne va pas dans le fichier de --config</translation>
    </message>
    <message>
        <source>%1 may be given only once</source>
        <translation>%1 ne peut être donnée qu’une fois</translation>
    </message>
    <message>
        <source>%1 needs a value: %2</source>
        <translation>%1 demande une valeur&#xa0;: %2</translation>
    </message>
    <message>
        <source>--config and --database exclude each other: the file names the database</source>
        <translation>--config et --database s’excluent&#xa0;: le fichier nomme la base de données</translation>
    </message>
    <message>
        <source>Only sends a test to the webhook and the mail addresses of the file of --config, and prints whether it was delivered</source>
        <translation>Envoie seulement un test au webhook et aux adresses de messagerie du fichier de --config, et affiche s’il a été remis</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 ne prend pas de valeur</translation>
    </message>
    <message>
        <source>--check and --test-notify exclude each other</source>
        <translation>--check et --test-notify s’excluent</translation>
    </message>
    <message>
        <source>%1 needs --config FILE</source>
        <translation>%1 demande --config FILE</translation>
    </message>
</context>
<context>
    <name>countis::collector::MeterLog</name>
    <message>
        <source>%1 answers again</source>
        <translation>%1 répond de nouveau</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: the meter was exchanged; the new one has the serial number %2</source>
        <translation>%1&#xa0;: le compteur a été remplacé&#xa0;; le nouveau a le numéro de série %2</translation>
    </message>
    <message>
        <source>%1: the meter of another metering point answers here, with the serial number %2. Its readings are recorded at that point. Say in the window what happened.</source>
        <translation>%1&#xa0;: le compteur d’un autre point de mesure répond ici, avec le numéro de série %2. Ses mesures sont enregistrées à cet autre point. Indiquez dans la fenêtre ce qui s’est passé.</translation>
    </message>
</context>
<context>
    <name>countis::collector::Service</name>
    <message>
        <source>%1 was read again</source>
        <translation>%1 a été relu</translation>
    </message>
    <message>
        <source>%1 has a problem, so nothing was changed</source>
        <translation>%1 a un problème, rien n’a donc été modifié</translation>
    </message>
    <message>
        <source>meters: %1, answering: %2</source>
        <translation>compteurs&#xa0;: %1, dont %2 répondent</translation>
    </message>
    <message>
        <source>endpoint for Prometheus: %1</source>
        <translation>point d’accès pour Prometheus&#xa0;: %1</translation>
    </message>
    <message>
        <source>published at the MQTT broker %1</source>
        <translation>publication sur le serveur MQTT&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 names another database, so nothing was changed: restart the collector to record into it</source>
        <translation>%1 nomme une autre base de données, rien n’a donc été changé&#xa0;: redémarrez le collecteur pour y enregistrer</translation>
    </message>
</context>
<context>
    <name>countis::sim::Scenario</name>
    <message>
        <source>Current without voltage on L2</source>
        <translation>Courant sans tension sur L2</translation>
    </message>
    <message>
        <source>The voltage connection of L2 comes loose</source>
        <translation>Le raccordement de tension de L2 se desserre</translation>
    </message>
    <message>
        <source>The voltage connection is tightened</source>
        <translation>Le raccordement de tension est resserré</translation>
    </message>
    <message>
        <source>After 30 seconds, the voltage connection of L2 comes loose inside the meter. The load on L2 keeps running, but the meter does not count its energy: all values of L2 read 0, the current included. The only remaining sign is the neutral current, which does not match the currents of L1 and L3. The energy that was not counted has to be estimated.</source>
        <translation>Après 30 secondes, le raccordement de tension de L2 se desserre dans le compteur. La charge de L2 reste en marche, mais le compteur ne compte pas son énergie&#xa0;: toutes les grandeurs de L2, y compris le courant, valent 0. Le seul indice restant est le courant du neutre, qui ne correspond pas aux courants de L1 et de L3. Il faut estimer l’énergie non comptée.</translation>
    </message>
    <message>
        <source>Data room</source>
        <translation>Salle informatique</translation>
    </message>
    <message>
        <source>A row of servers is switched off</source>
        <translation>Une rangée de serveurs est arrêtée</translation>
    </message>
    <message>
        <source>The row of servers is switched on again</source>
        <translation>La rangée de serveurs est remise en marche</translation>
    </message>
    <message>
        <source>The servers draw almost the same current day and night on all three phases. Their power supplies make it lead the voltage slightly and add 5th and 7th harmonics. Without the three cooling units, which switch on and off, the load is capacitive: the display shows the capacitive symbol, and the power factor register is negative.</source>
        <translation>Les serveurs absorbent presque le même courant jour et nuit sur les trois phases. À cause de leurs alimentations, ce courant est légèrement en avance sur la tension et comporte des harmoniques de rang 5 et 7. Sans les trois groupes froids, qui démarrent et s’arrêtent, la charge est capacitive&#xa0;: l’afficheur montre le symbole capacitif et le registre du facteur de puissance est négatif.</translation>
    </message>
    <message>
        <source>Missing current on L3</source>
        <translation>Courant absent sur L3</translation>
    </message>
    <message>
        <source>The current of L3 is measured again</source>
        <translation>Le courant de L3 est de nouveau mesuré</translation>
    </message>
    <message>
        <source>The current of L3 is 0 while the other phases carry load. The cause may be a fault, or the phase may be unused. A missing current is therefore information, not an alarm.</source>
        <translation>Le courant de L3 est nul alors que les autres phases sont chargées. La cause est peut-être un défaut, mais la phase est peut-être aussi inutilisée. Un courant absent est donc une information, pas une alarme.</translation>
    </message>
    <message>
        <source>Two currents exchanged</source>
        <translation>Deux courants permutés</translation>
    </message>
    <message>
        <source>The wiring is corrected</source>
        <translation>Le câblage est corrigé</translation>
    </message>
    <message>
        <source>The currents of L1 and L2 are exchanged. One phase angle shifts by +120 degrees and the other by −120 degrees, so L1 and L2 seem to export. This fault is for training: it is only possible on meters with current transformers. It cannot occur on this meter, because each terminal carries both voltage and current.</source>
        <translation>Les courants de L1 et de L2 sont permutés. Le déphasage d’une phase augmente de 120 degrés, celui de l’autre diminue de 120 degrés&#xa0;: L1 et L2 semblent exporter. Ce défaut sert à s’exercer&#xa0;: il n’est possible que sur un compteur à transformateurs de courant. Il est impossible sur ce compteur, car chaque borne porte la tension et le courant.</translation>
    </message>
    <message>
        <source>Neutral and phase exchanged</source>
        <translation>Neutre et phase permutés</translation>
    </message>
    <message>
        <source>The installation is isolated and the wiring is corrected</source>
        <translation>L’installation est consignée et le câblage est corrigé</translation>
    </message>
    <message>
        <source>The neutral and L1 are exchanged upstream of the meter. V1 is 230 V, but V2 and V3 are 398 V. The meter withstands no more than 288 V continuously, and the loads are not built for 398 V either. This is dangerous: isolate the installation before you look for the cause.</source>
        <translation>Le neutre et L1 sont permutés en amont du compteur. V1 vaut 230 V, mais V2 et V3 valent 398 V. Le compteur ne supporte pas plus de 288 V en permanence, et les charges ne sont pas prévues non plus pour 398 V. C’est dangereux&#xa0;: consignez l’installation avant de chercher la cause.</translation>
    </message>
    <message>
        <source>Defective meter</source>
        <translation>Compteur défectueux</translation>
    </message>
    <message>
        <source>One copy of the memory is damaged</source>
        <translation>Une copie de la mémoire est endommagée</translation>
    </message>
    <message>
        <source>Power cut: the meter then uses the other copy of the memory</source>
        <translation>Coupure d’alimentation&#xa0;: le compteur utilise ensuite l’autre copie de la mémoire</translation>
    </message>
    <message>
        <source>The measurement chain fails</source>
        <translation>La chaîne de mesure tombe en panne</translation>
    </message>
    <message>
        <source>Both copies of the memory are damaged</source>
        <translation>Les deux copies de la mémoire sont endommagées</translation>
    </message>
    <message>
        <source>The meter is replaced</source>
        <translation>Le compteur est remplacé</translation>
    </message>
    <message>
        <source>First, one copy of the memory is damaged. After the power cut that follows, the meter uses the other copy, so nothing looks wrong. Next, the measurement chain fails: the meter measures nothing, and the display shows the malfunction symbol. Finally, both copies of the memory are damaged. Such a meter must be replaced.</source>
        <translation>D’abord, une copie de la mémoire est endommagée. Après la coupure d’alimentation qui suit, le compteur utilise l’autre copie et rien ne paraît anormal. Ensuite, la chaîne de mesure tombe en panne&#xa0;: le compteur ne mesure plus rien et l’afficheur montre le symbole de dysfonctionnement. Enfin, les deux copies de la mémoire sont endommagées. Un tel compteur doit être remplacé.</translation>
    </message>
    <message>
        <source>Meter fed from the load side</source>
        <translation>Compteur alimenté côté charge</translation>
    </message>
    <message>
        <source>The supply side and the load side of the meter are exchanged, so every current flows through it in the opposite direction. All active powers are negative and only the exported energies increase; the neutral current is normal. An installation that really exports gives the same readings, but this one is a consumer.</source>
        <translation>Le côté réseau et le côté charge du compteur sont permutés&#xa0;: tous les courants le traversent en sens inverse. Toutes les puissances actives sont négatives et seules les énergies exportées augmentent&#xa0;; le courant du neutre est normal. Une installation qui exporte réellement donne les mêmes mesures, mais celle-ci est consommatrice.</translation>
    </message>
    <message>
        <source>Harmonics</source>
        <translation>Harmoniques</translation>
    </message>
    <message>
        <source>The 3rd harmonics of the three phases add up in the neutral</source>
        <translation>Les harmoniques de rang 3 des trois phases s’additionnent dans le neutre</translation>
    </message>
    <message>
        <source>First the currents contain 40 % of the 5th harmonic, then the voltages contain 10 % of it as well. At last, 60 % of the 3rd harmonic replaces the 5th in the currents and adds up in the neutral. The apparent power increases and the power factor decreases, although the angle of the fundamental does not change.</source>
        <translation>D’abord, les courants comportent 40 % d’harmonique de rang 5, puis les tensions en comportent 10 %. Enfin, 60 % de rang 3 remplacent le rang 5 dans les courants et s’additionnent dans le neutre. La puissance apparente augmente et le facteur de puissance diminue, alors que le déphasage du fondamental ne change pas.</translation>
    </message>
    <message>
        <source>Home with solar roof and electric car</source>
        <translation>Maison avec toit solaire et voiture électrique</translation>
    </message>
    <message>
        <source>Evening: the roof produces almost nothing and the car charges</source>
        <translation>Soir&#xa0;: le toit ne produit presque rien et la voiture se charge</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>The scenario starts at eleven in the morning. A solar roof of 10 kW exports the energy that the home does not need, and in the evening a car charges with 16 A on each phase. The active power changes its sign twice a day and the exported energies increase. This is no fault, because the home both consumes and produces. At speed ×60, the day takes 24 minutes.</source>
        <translation>Le scénario commence à onze heures. Un toit solaire de 10 kW exporte l’énergie dont la maison n’a pas besoin et, le soir, une voiture se charge à 16 A par phase. La puissance active change de signe deux fois par jour et les énergies exportées augmentent. Ce n’est pas un défaut, car la maison consomme et produit. À la vitesse ×60, la journée dure 24 minutes.</translation>
    </message>
    <message>
        <source>Unbalanced load in an old house</source>
        <translation>Charge déséquilibrée dans une maison ancienne</translation>
    </message>
    <message>
        <source>The circuits are distributed over the three phases</source>
        <translation>Les circuits sont répartis sur les trois phases</translation>
    </message>
    <message>
        <source>Nearly all loads of this house are on L1: L1 carries 23 A, L2 carries 4 A and L3 carries 1 A. The neutral current is almost as high as that of L1. The voltages differ because the supply cable is long, and a water heater on L1 increases the difference. This is no wiring fault, but an electrician would distribute the circuits over the three phases.</source>
        <translation>Presque toutes les charges de cette maison sont sur L1&#xa0;: L1 porte 23 A, L2 porte 4 A et L3 porte 1 A. Le courant du neutre est presque aussi élevé que celui de L1. Les tensions diffèrent parce que le câble d’arrivée est long, et un chauffe-eau sur L1 accentue l’écart. Ce n’est pas un défaut de câblage, mais un électricien répartirait les circuits sur les trois phases.</translation>
    </message>
    <message>
        <source>Light load that looks reversed</source>
        <translation>Faible charge qui semble inversée</translation>
    </message>
    <message>
        <source>The machines start</source>
        <translation>Les machines démarrent</translation>
    </message>
    <message>
        <source>A transformer with little load and long cables draw small currents at almost 90 degrees: capacitive on L1 and L3, inductive on L2. The active power is so small that one step of its register can change its sign. The readings therefore do not show whether a current is reversed. After two minutes the machines start, and the readings become clear.</source>
        <translation>Un transformateur peu chargé et de longs câbles absorbent de faibles courants à presque 90 degrés&#xa0;: capacitifs sur L1 et L3, inductifs sur L2. La puissance active est si faible qu’un pas de son registre peut en changer le signe. Les mesures ne montrent donc pas si un courant est inversé. Après deux minutes, les machines démarrent et les mesures deviennent claires.</translation>
    </message>
    <message>
        <source>Meter without supply</source>
        <translation>Compteur sans alimentation</translation>
    </message>
    <message>
        <source>The neutral comes loose at the meter</source>
        <translation>Le neutre se desserre au compteur</translation>
    </message>
    <message>
        <source>The terminal is tightened</source>
        <translation>La borne est resserrée</translation>
    </message>
    <message>
        <source>After 30 seconds, the neutral comes loose at the terminal of the meter. The loads keep their neutral and continue to run, but the meter has no supply: its display is dark, it counts nothing and refuses connections, while the meters beside it answer. When the terminal is tightened, the meter answers again at the same address and has kept its registers.</source>
        <translation>Après 30 secondes, le neutre se desserre à la borne du compteur. Les charges gardent leur neutre et restent en marche, mais le compteur n’est plus alimenté&#xa0;: son afficheur est éteint, il ne compte rien et refuse les connexions, alors que les compteurs voisins répondent. Quand la borne est resserrée, le compteur répond de nouveau à la même adresse et a gardé ses registres.</translation>
    </message>
    <message>
        <source>Communication faults</source>
        <translation>Défauts de communication</translation>
    </message>
    <message>
        <source>The installation is sound, but the communication with the meter is not. Answers arrive late, byte by byte, incomplete or not at all; others are exceptions, or belong to another request, unit or function. The meter then refuses and resets connections, and finally the network cable is unplugged. Each fault lasts 30 seconds, with a pause after it. A good client reports each fault and recovers within seconds.</source>
        <translation>L’installation est saine, mais la communication avec le compteur ne l’est pas. Les réponses arrivent tard, octet par octet, incomplètes ou pas du tout&#xa0;; d’autres sont des exceptions, ou celles d’une autre requête, d’une autre unité ou d’une autre fonction. Le compteur refuse et réinitialise ensuite les connexions, et enfin le câble réseau est débranché. Chaque défaut dure 30 secondes et une pause le suit. Un bon client signale chaque défaut et se rétablit en quelques secondes.</translation>
    </message>
    <message>
        <source>Neutral lost upstream</source>
        <translation>Rupture du neutre en amont</translation>
    </message>
    <message>
        <source>The neutral breaks</source>
        <translation>Le neutre se rompt</translation>
    </message>
    <message>
        <source>The neutral is repaired</source>
        <translation>Le neutre est réparé</translation>
    </message>
    <message>
        <source>After 30 seconds, the neutral breaks upstream of the installation. The star point of the unequal loads shifts: the phase-to-neutral voltages differ by far more than 10 %, the phase-to-phase voltages stay equal, and the neutral current is 0. Appliances on the phase with the smallest load get too high a voltage. With equal loads this fault does not show, and a heavily unbalanced supply gives similar readings.</source>
        <translation>Après 30 secondes, le neutre se rompt en amont de l’installation. Le point neutre des charges inégales se déplace&#xa0;: les tensions simples diffèrent de bien plus de 10 %, les tensions composées restent égales et le courant du neutre est nul. Les appareils sur la phase la moins chargée subissent une surtension. Avec des charges égales, ce défaut ne se voit pas, et un réseau très déséquilibré donne des mesures semblables.</translation>
    </message>
    <message>
        <source>Wrong data that look like a wiring fault</source>
        <translation>Données fausses qui ressemblent à un défaut de câblage</translation>
    </message>
    <message>
        <source>The powers are ten times too large</source>
        <translation>Les puissances sont dix fois trop grandes</translation>
    </message>
    <message>
        <source>The two words of each value are exchanged</source>
        <translation>Les deux mots de chaque valeur sont permutés</translation>
    </message>
    <message>
        <source>The values no longer change</source>
        <translation>Les valeurs ne changent plus</translation>
    </message>
    <message>
        <source>All values are correct again</source>
        <translation>Toutes les valeurs sont de nouveau correctes</translation>
    </message>
    <message>
        <source>Rule out these three faults before you look for a wiring fault. They last one minute each: the powers are ten times too large, the two words of each 32-bit value are exchanged, and the values do not change while the meter runs. P is then larger than V × I, values jump by multiples of 65,536, or the energy does not match the power. The installation itself is sound.</source>
        <translation>Écartez ces trois défauts avant de chercher un défaut de câblage. Ils durent une minute chacun&#xa0;: les puissances sont dix fois trop grandes, les deux mots de chaque valeur de 32 bits sont permutés, puis les valeurs ne changent plus alors que le compteur fonctionne. P dépasse alors V × I, les valeurs sautent par multiples de 65&#x202f;536, ou l’énergie ne correspond pas à la puissance. L’installation elle-même est saine.</translation>
    </message>
    <message>
        <source>Day in an office</source>
        <translation>Une journée au bureau</translation>
    </message>
    <message>
        <source>Everybody is at work</source>
        <translation>Tout le monde travaille</translation>
    </message>
    <message>
        <source>The staff leave the office</source>
        <translation>Le personnel quitte les bureaux</translation>
    </message>
    <message>
        <source>Night: only a few devices run</source>
        <translation>Nuit&#xa0;: seuls quelques appareils fonctionnent</translation>
    </message>
    <message>
        <source>The scenario starts at six in the morning on an office floor. Lighting and computers increase the load until about nine. The kitchen, the copiers, a lift and the air conditioning switch on and off by themselves, and in the evening the load decreases again. The wiring has no fault, so the readings show a sound installation. Watch the day at speed ×600 or faster.</source>
        <translation>Le scénario commence à six heures du matin, à un étage de bureaux. L’éclairage et les ordinateurs augmentent la charge jusque vers neuf heures. La cuisine, les copieurs, un ascenseur et la climatisation démarrent et s’arrêtent d’eux-mêmes, et le soir la charge diminue. Le câblage n’a pas de défaut&#xa0;: les mesures sont celles d’une installation saine. Regardez la journée à la vitesse ×600 ou plus.</translation>
    </message>
    <message>
        <source>Values out of range</source>
        <translation>Valeurs hors plage</translation>
    </message>
    <message>
        <source>Overvoltage</source>
        <translation>Surtension</translation>
    </message>
    <message>
        <source>Undervoltage</source>
        <translation>Sous-tension</translation>
    </message>
    <message>
        <source>Overcurrent on L1</source>
        <translation>Surintensité sur L1</translation>
    </message>
    <message>
        <source>The frequency swings</source>
        <translation>La fréquence oscille</translation>
    </message>
    <message>
        <source>All values are in their range again</source>
        <translation>Toutes les valeurs sont de nouveau dans leur plage</translation>
    </message>
    <message>
        <source>Four values leave their range one after the other: a voltage of 298 V, above the 288 V that the meter withstands; a voltage of 161 V, below its range; a current of 100 A on L1 of a meter rated for 80 A; and a frequency that swings by ±2 Hz. The meter still measures these values, and each of them needs attention.</source>
        <translation>Quatre grandeurs quittent leur plage l’une après l’autre&#xa0;: une tension de 298 V, au-dessus des 288 V que le compteur supporte&#xa0;; une tension de 161 V, sous sa plage&#xa0;; un courant de 100 A sur L1 d’un compteur prévu pour 80 A&#xa0;; une fréquence qui oscille de ±2 Hz. Le compteur mesure encore ces valeurs, et chacune demande une vérification.</translation>
    </message>
    <message>
        <source>Short circuits of 2,400 A</source>
        <translation>Courts-circuits de 2&#x202f;400 A</translation>
    </message>
    <message>
        <source>The short circuit is cleared</source>
        <translation>Le court-circuit est éliminé</translation>
    </message>
    <message>
        <source>Every ten seconds, a short-circuit current of 30 × Imax flows on L1 for half a cycle. The display flashes the largest value that it can show. Between the short circuits and after them, the meter measures as accurately as before.</source>
        <translation>Toutes les dix secondes, un courant de court-circuit de 30 × Imax circule sur L1 pendant une demi-période. L’afficheur fait clignoter la plus grande valeur qu’il peut montrer. Entre les courts-circuits et après eux, le compteur garde son exactitude.</translation>
    </message>
    <message>
        <source>Phase L2 missing</source>
        <translation>Phase L2 absente</translation>
    </message>
    <message>
        <source>The fuse of L2 blows</source>
        <translation>Le fusible de L2 fond</translation>
    </message>
    <message>
        <source>The fuse is replaced</source>
        <translation>Le fusible est remplacé</translation>
    </message>
    <message>
        <source>After 30 seconds, the fuse of L2 blows. V2 falls below 46 V and the meter reads 0 for all values of L2, while U31 stays at 398 V. The meter no longer detects the phase sequence, and the display flashes ! and the number of the phase. After two minutes, the fuse is replaced.</source>
        <translation>Après 30 secondes, le fusible de L2 fond. V2 tombe sous 46 V et toutes les grandeurs de L2 valent 0, alors que U31 reste à 398 V. Le compteur ne détecte plus l’ordre des phases, et l’afficheur fait clignoter&#xa0;! et le numéro de la phase. Après deux minutes, le fusible est remplacé.</translation>
    </message>
    <message>
        <source>One phase on two terminals</source>
        <translation>Une même phase sur deux bornes</translation>
    </message>
    <message>
        <source>The terminals L1 and L2 are both connected to L1. V1, V2 and V3 are 230 V and look normal. Only U12 shows the fault: it is 0, and the meter does not detect the phase sequence.</source>
        <translation>Les bornes L1 et L2 sont toutes deux raccordées à L1. V1, V2 et V3 valent 230 V et paraissent normales. Seule U12 montre le défaut&#xa0;: elle est nulle, et le compteur ne détecte pas l’ordre des phases.</translation>
    </message>
    <message>
        <source>Power cuts and a voltage dip</source>
        <translation>Coupures d’alimentation et creux de tension</translation>
    </message>
    <message>
        <source>The supply fails</source>
        <translation>L’alimentation est coupée</translation>
    </message>
    <message>
        <source>Deep voltage dip</source>
        <translation>Creux de tension profond</translation>
    </message>
    <message>
        <source>The supply fails for ten seconds, then twice for one second. A deep voltage dip follows, in which the meter continues to measure. After each power cut, the meter answers again on the same port and has kept all its registers.</source>
        <translation>L’alimentation est coupée pendant dix secondes, puis deux fois pendant une seconde. Un creux de tension profond suit, pendant lequel le compteur continue de mesurer. Après chaque coupure, le compteur répond de nouveau sur le même port et a gardé tous ses registres.</translation>
    </message>
    <message>
        <source>One current reversed</source>
        <translation>Un courant inversé</translation>
    </message>
    <message>
        <source>The input and the output of L2 are exchanged. The active and reactive powers of L2 have the wrong sign, the neutral current seems to be twice the current of a phase, and only L2 counts exported energy. A generator on one phase would give the same readings, but this installation is a consumer.</source>
        <translation>L’entrée et la sortie de L2 sont permutées. Les puissances active et réactive de L2 ont le mauvais signe, le courant du neutre semble être le double du courant d’une phase, et seule L2 compte de l’énergie exportée. Un générateur monophasé donnerait les mêmes mesures, mais cette installation est consommatrice.</translation>
    </message>
    <message>
        <source>Phase sequence reversed</source>
        <translation>Ordre des phases inversé</translation>
    </message>
    <message>
        <source>L2 and L3 of the supply are exchanged. All voltages, currents and energies are correct; only the symbol 132 on the display shows the fault, and motors turn backwards. The values of the voltages cannot show it: the phase sequence has a register of its own.</source>
        <translation>L2 et L3 du réseau sont permutées. Les tensions, les courants et les énergies sont corrects&#xa0;; seul le symbole 132 de l’afficheur montre le défaut, et les moteurs tournent à l’envers. Les valeurs des tensions ne peuvent pas le montrer&#xa0;: l’ordre des phases a son propre registre.</translation>
    </message>
    <message>
        <source>Currents rotated by one phase</source>
        <translation>Courants décalés d’une phase</translation>
    </message>
    <message>
        <source>The meter measures each voltage with the current of the neighbouring phase, so all three angles shift by the same 120 degrees. This fault is for training: it is only possible on meters with current transformers.</source>
        <translation>Le compteur mesure chaque tension avec le courant de la phase voisine&#xa0;: les trois déphasages changent des mêmes 120 degrés. Ce défaut sert à s’exercer&#xa0;: il n’est possible que sur un compteur à transformateurs de courant.</translation>
    </message>
    <message>
        <source>Starting current</source>
        <translation>Courant de démarrage</translation>
    </message>
    <message>
        <source>A current of 20 mA flows on each phase</source>
        <translation>Un courant de 20 mA circule sur chaque phase</translation>
    </message>
    <message>
        <source>Each phase carries 20 mA at power factor 1, the smallest current that the meter must count. The total power is 13.8 W, and the LED blinks every 261 seconds. Before and after this there is no load, and the meter must not count any energy, however long that lasts.</source>
        <translation>Chaque phase porte 20 mA à facteur de puissance 1&#xa0;: c’est le plus faible courant que le compteur doit compter. La puissance totale est de 13,8 W et la LED clignote toutes les 261 secondes. Avant et après, il n’y a pas de charge, et le compteur ne doit compter aucune énergie, quelle que soit la durée.</translation>
    </message>
    <message>
        <source>Two currents reversed</source>
        <translation>Deux courants inversés</translation>
    </message>
    <message>
        <source>The inputs and outputs of L1 and L3 are exchanged. The active powers of L1 and L3 are negative, and so is their sum with L2. The neutral current seems to be twice the current of a phase.</source>
        <translation>Les entrées et les sorties de L1 et de L3 sont permutées. Les puissances actives de L1 et de L3 sont négatives, et leur somme avec L2 l’est aussi. Le courant du neutre semble être le double du courant d’une phase.</translation>
    </message>
    <message>
        <source>Two tariffs</source>
        <translation>Deux tarifs</translation>
    </message>
    <message>
        <source>Night tariff</source>
        <translation>Tarif de nuit</translation>
    </message>
    <message>
        <source>Day tariff</source>
        <translation>Tarif de jour</translation>
    </message>
    <message>
        <source>The digital input selects T2</source>
        <translation>L’entrée numérique sélectionne T2</translation>
    </message>
    <message>
        <source>The tariff in progress changes every two minutes, first by commands over Modbus, then by the digital input. The digital input has an effect only if tAr is set to diG in SETUP 1. The meter divides the total energies exactly between T1 and T2 and counts the hours of each tariff separately.</source>
        <translation>Le tarif en cours change toutes les deux minutes, d’abord par des commandes Modbus, puis par l’entrée numérique. L’entrée numérique n’agit que si tAr est réglé sur diG dans SETUP 1. Le compteur répartit exactement les énergies totales entre T1 et T2 et compte séparément les heures de chaque tarif.</translation>
    </message>
    <message>
        <source>Unbalanced supply</source>
        <translation>Réseau déséquilibré</translation>
    </message>
    <message>
        <source>The supply becomes unbalanced</source>
        <translation>Le réseau se déséquilibre</translation>
    </message>
    <message>
        <source>The supply is balanced again</source>
        <translation>Le réseau est de nouveau équilibré</translation>
    </message>
    <message>
        <source>The supply contains a negative-sequence voltage of 4 %: the phase-to-phase voltages differ, and motors heat up. The unbalance can be calculated from U12, U23 and U31 as in IEC 61000-4-30. Above 2 % it needs attention.</source>
        <translation>Le réseau comporte une composante inverse de 4 %&#xa0;: les tensions composées diffèrent et les moteurs chauffent. Le déséquilibre se calcule à partir de U12, U23 et U31 selon la CEI 61000-4-30. Au-dessus de 2 %, il demande une vérification.</translation>
    </message>
    <message>
        <source>Workshop with motors</source>
        <translation>Atelier avec moteurs</translation>
    </message>
    <message>
        <source>The power factor correction trips</source>
        <translation>La compensation d’énergie réactive déclenche</translation>
    </message>
    <message>
        <source>The power factor correction is in service again</source>
        <translation>La compensation d’énergie réactive est de nouveau en service</translation>
    </message>
    <message>
        <source>The motors of a workshop are a heavy inductive load with a power factor of about 0.83. A compressor, a lathe, a welder on L2 and an oven on L3 start and stop, and the voltage drops a little at each start. After two minutes, the power factor correction trips, and the power factor falls.</source>
        <translation>Les moteurs d’un atelier forment une charge importante et inductive, avec un facteur de puissance d’environ 0,83. Un compresseur, un tour, un poste à souder sur L2 et un four sur L3 démarrent et s’arrêtent, et la tension baisse un peu à chaque démarrage. Après deux minutes, la compensation d’énergie réactive déclenche et le facteur de puissance diminue.</translation>
    </message>
</context>
<context>
    <name>countis::ui::AddressTest</name>
    <message>
        <source>%1 answers.</source>
        <translation>%1 répond.</translation>
    </message>
</context>
<context>
    <name>countis::ui::AlarmAsking</name>
    <message>
        <source>No program records this site at the moment, so that nobody can change the alarm.</source>
        <translation>Aucun programme n’enregistre ce site en ce moment&#xa0;: personne ne peut donc modifier l’alarme.</translation>
    </message>
    <message>
        <source>“%1” is acknowledged.</source>
        <translation>«&#xa0;%1&#xa0;» est acquittée.</translation>
    </message>
    <message>
        <source>“%1” is shelved.</source>
        <translation>«&#xa0;%1&#xa0;» est suspendue.</translation>
    </message>
    <message>
        <source>“%1” is no longer shelved.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus suspendue.</translation>
    </message>
    <message>
        <source>“%1” is reset.</source>
        <translation>«&#xa0;%1&#xa0;» est réarmée.</translation>
    </message>
    <message>
        <source>“%1” is out of service.</source>
        <translation>«&#xa0;%1&#xa0;» est hors service.</translation>
    </message>
    <message>
        <source>“%1” is in service again.</source>
        <translation>«&#xa0;%1&#xa0;» est de nouveau en service.</translation>
    </message>
    <message>
        <source>The database does not take the change of “%1” at the moment. It is written as soon as possible; if the program ends before, it is lost.</source>
        <translation>La base de données n’accepte pas la modification de «&#xa0;%1&#xa0;» pour le moment. Elle sera écrite dès que possible&#xa0;; si le programme se termine avant, elle est perdue.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an alarm and its meter</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>countis::ui::AlarmNotices</name>
    <message>
        <source>This window does not judge the alarms. The program that records sends its own notifications.</source>
        <translation>Cette fenêtre ne juge pas les alarmes. Le programme qui enregistre envoie ses propres notifications.</translation>
    </message>
    <message>
        <source>New alarms are sent to the webhook and by mail.</source>
        <translation>Les nouvelles alarmes sont envoyées au webhook et par courriel.</translation>
    </message>
    <message>
        <source>New alarms are sent to the webhook.</source>
        <translation>Les nouvelles alarmes sont envoyées au webhook.</translation>
    </message>
    <message>
        <source>New alarms are sent by mail.</source>
        <translation>Les nouvelles alarmes sont envoyées par courriel.</translation>
    </message>
    <message>
        <source>No alarm is sent.</source>
        <translation>Aucune alarme n’est envoyée.</translation>
    </message>
</context>
<context>
    <name>countis::ui::AlarmRulesModel</name>
    <message>
        <source>a meter that was removed</source>
        <translation>un compteur supprimé</translation>
    </message>
    <message>
        <source>a place that was removed</source>
        <translation>un lieu supprimé</translation>
    </message>
    <message>
        <source>%1 of %2 on, %3 changed</source>
        <translation>%1 actives sur %2, %3 modifiées</translation>
    </message>
    <message>
        <source>“%1” is not a number with at most %2 decimal places.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre avec au plus %2 décimales.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number of seconds.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre entier de secondes.</translation>
    </message>
    <message>
        <source>“%1” is not a time of the day; write it as 22:00.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une heure&#xa0;; écrivez-la sous la forme 22:00.</translation>
    </message>
    <message>
        <source>The rules cannot be changed now.</source>
        <translation>Les règles ne peuvent pas être modifiées maintenant.</translation>
    </message>
    <message>
        <source>%1. This rule judges nothing: %2</source>
        <translation>%1. Cette règle ne surveille rien&#xa0;: %2</translation>
    </message>
    <message>
        <source>The limit has to lie in the range that the meter can measure: %1.</source>
        <translation>La limite doit se trouver dans la plage que le compteur peut mesurer&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>countis::ui::AlarmsModel</name>
    <message numerus="yes">
        <source>%n open</source>
        <comment>alarms</comment>
        <translation>
            <numerusform>%n ouverte</numerusform>
            <numerusform>%n ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <comment>alarms</comment>
        <translation>
            <numerusform>%n non acquittée</numerusform>
            <numerusform>%n non acquittées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raised</source>
        <comment>alarms</comment>
        <translation>
            <numerusform>%n activée</numerusform>
            <numerusform>%n activées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 par heure</translation>
    </message>
    <message>
        <source>These are the alarms of the support bundle at the time of the replay. You cannot change them.</source>
        <translation>Ce sont les alarmes du dossier d’assistance à l’instant de la relecture. Vous ne pouvez pas les modifier.</translation>
    </message>
    <message>
        <source>This window does not record, so that it raises no alarms. It shows the alarms in the database. Settings, History gives the reason why it does not record.</source>
        <translation>Cette fenêtre n’enregistre pas et n’active donc aucune alarme. Elle affiche les alarmes de la base de données. Réglages, Historique indique pourquoi elle n’enregistre pas.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s): %1 a day, %2 standing over 24 h, %3 chattering</source>
        <translation>
            <numerusform>%n jour&#xa0;: %1 par jour, %2 de plus de 24 h, %3 répétitives</numerusform>
            <numerusform>%n jours&#xa0;: %1 par jour, %2 de plus de 24 h, %3 répétitives</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program records this site and judges its alarms.</source>
        <translation>Un autre programme enregistre ce site et surveille ses alarmes.</translation>
    </message>
    <message>
        <source>What you do here is done there, within a second or two.</source>
        <translation>Ce que vous faites ici y est exécuté en une ou deux secondes.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n meter(s))</source>
        <translation>
            <numerusform>%1 (%n compteur)</numerusform>
            <numerusform>%1 (%n compteurs)</numerusform>
        </translation>
    </message>
    <message>
        <source>No program records this site at the moment, so that no alarm is judged.</source>
        <translation>Aucun programme n’enregistre ce site en ce moment, de sorte qu’aucune alarme n’est surveillée.</translation>
    </message>
    <message>
        <source>countis-collector on %1 records this site and judges its alarms.</source>
        <translation>countis-collector sur %1 enregistre ce site et surveille ses alarmes.</translation>
    </message>
    <message>
        <source>Close this window and start countis again: it then records.</source>
        <translation>Fermez cette fenêtre et relancez countis&#xa0;: il enregistrera alors.</translation>
    </message>
</context>
<context>
    <name>countis::ui::AppModel</name>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>The picture could not be saved in %1: %2.</source>
        <translation>L’image n’a pas pu être enregistrée dans %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The readings could not be saved as %1: %2.</source>
        <translation>Les mesures n’ont pas pu être enregistrées sous %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The energies could not be saved as %1: %2.</source>
        <translation>Les énergies n’ont pas pu être enregistrées dans %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The registers could not be saved as %1: %2.</source>
        <translation>Les registres n’ont pas pu être enregistrés sous %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>There are no frames to save yet.</source>
        <translation>Il n’y a pas encore de trames à enregistrer.</translation>
    </message>
    <message>
        <source>The frames could not be saved as %1: %2.</source>
        <translation>Les trames n’ont pas pu être enregistrées sous %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The result of the acceptance run could not be saved as %1: %2.</source>
        <translation>Le résultat de la réception n’a pas pu être enregistré sous %1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>countis::ui::CheckLog</name>
    <message>
        <source>This tick is kept only until you close the window, because the audit log cannot be written. %1</source>
        <translation>Cette coche n’est gardée que jusqu’à la fermeture de la fenêtre, car le journal d’audit ne peut pas être écrit. %1</translation>
    </message>
    <message>
        <source>The ticks of earlier days are missing, because the audit log cannot be read. %1</source>
        <translation>Les coches des jours précédents manquent, car le journal d’audit ne peut pas être lu. %1</translation>
    </message>
</context>
<context>
    <name>countis::ui::ChosenFrame</name>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Requête %1</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Réponse %1</translation>
    </message>
    <message>
        <source>Exception %1</source>
        <translation>Exception %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Trame %1</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms after its request</source>
        <translation>%1 ms après sa requête</translation>
    </message>
</context>
<context>
    <name>countis::ui::CollectorService</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The service cannot be started: %1</source>
        <translation>Le service ne peut pas être démarré&#xa0;: %1</translation>
    </message>
    <message>
        <source>The service cannot be stopped: %1</source>
        <translation>Le service ne peut pas être arrêté&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>countis::ui::CommissionModel</name>
    <message>
        <source>A replay reads no meter, so that an acceptance run is not possible. Close the replay first.</source>
        <translation>Une relecture ne relève aucun compteur, une réception n’est donc pas possible. Fermez d’abord la relecture.</translation>
    </message>
    <message>
        <source>An acceptance run needs a meter. Add one on the Settings page.</source>
        <translation>Une réception a besoin d’un compteur. Ajoutez-en un sur la page Réglages.</translation>
    </message>
    <message>
        <source>The time of this meter is accelerated. Set its speed to ×1 on the Training page.</source>
        <translation>Le temps de ce compteur est accéléré. Remettez sa vitesse à ×1 sur la page Formation.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>meter, address</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Acceptance run, %1. %2</source>
        <extracomment>The time that is left, and what happens</extracomment>
        <translation>Réception, %1. %2</translation>
    </message>
    <message>
        <source>Run of %1, serial number %2</source>
        <translation>Réception du %1, numéro de série %2</translation>
    </message>
</context>
<context>
    <name>countis::ui::CommissionRows</name>
    <message>
        <source>%1: %2, at the beginning %3</source>
        <extracomment>A register: its address, its words, and of a difference those at its beginning</extracomment>
        <translation>%1&#xa0;: %2, au début %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1&#xa0;: %2. %3</translation>
    </message>
</context>
<context>
    <name>countis::ui::DatabaseChoice</name>
    <message>
        <source>The keyring keeps the password of %1 now.</source>
        <translation>Le trousseau conserve maintenant le mot de passe de %1.</translation>
    </message>
    <message>
        <source>The keyring has no password of %1 any more.</source>
        <translation>Le trousseau n’a plus de mot de passe de %1.</translation>
    </message>
</context>
<context>
    <name>countis::ui::DeskDevice</name>
    <message>
        <source>closed, sealed</source>
        <translation>fermé, plombé</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>maximum speed</source>
        <translation>vitesse maximale</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>The date of the simulated meter, as in &quot;Tue 24 Nov 2026&quot;</extracomment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>no effect: tAr is COM</source>
        <translation>sans effet&#xa0;: tAr est COM</translation>
    </message>
    <message>
        <source>selects the tariff: tAr is diG</source>
        <translation>choisit le tarif&#xa0;: tAr est diG</translation>
    </message>
</context>
<context>
    <name>countis::ui::DeviceFront</name>
    <message>
        <source>SET</source>
        <translation>SET</translation>
    </message>
    <message>
        <source>UP</source>
        <translation>UP</translation>
    </message>
    <message>
        <source>ENTER</source>
        <translation>ENTER</translation>
    </message>
    <message>
        <source>%1 %2 s</source>
        <extracomment>A long press: the key and for how many seconds</extracomment>
        <translation>%1 %2 s</translation>
    </message>
    <message>
        <source>%1 · unit %2</source>
        <translation>%1 · unité %2</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>éteinte</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>every %1 h</source>
        <translation>toutes les %1 h</translation>
    </message>
    <message>
        <source>every %1 s</source>
        <translation>toutes les %1 s</translation>
    </message>
    <message>
        <source>%1 %2 / %3</source>
        <translation>%1 %2 / %3</translation>
    </message>
    <message>
        <source>The display is dark.</source>
        <translation>L’afficheur est éteint.</translation>
    </message>
    <message>
        <source>The display shows %1 %2. %3</source>
        <translation>L’afficheur montre %1 %2. %3</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Afficheur</translation>
    </message>
    <message>
        <source>The SET key is under the closed terminal cover. Open the cover first.</source>
        <translation>La touche SET est sous le cache-bornes fermé. Ouvrez d’abord le cache-bornes.</translation>
    </message>
    <message>
        <source>SET: the cover is closed</source>
        <extracomment>A key that cannot be pressed, and why; as short as can be</extracomment>
        <translation>SET&#xa0;: cache-bornes fermé</translation>
    </message>
</context>
<context>
    <name>countis::ui::DeviceVisits</name>
    <message>
        <source>The meters of %1 and %2 answer at each other&apos;s addresses. Until you choose what happened, the display and the tables show the meter that answers at each address, and the charts keep the curves of each meter under its own name.</source>
        <translation>Les compteurs de %1 et de %2 répondent chacun à l’adresse de l’autre. Tant que vous n’avez pas choisi ce qui s’est passé, l’afficheur et les tableaux montrent le compteur qui répond à chaque adresse, et les graphiques gardent les courbes de chaque compteur sous son nom.</translation>
    </message>
    <message>
        <source>The meter of %1 answers at the address of %2. Until you choose what happened, the display and the tables show the meter that answers there, and the charts keep its curves under %1.</source>
        <translation>Le compteur de %1 répond à l’adresse de %2. Tant que vous n’avez pas choisi ce qui s’est passé, l’afficheur et les tableaux montrent le compteur qui y répond, et les graphiques gardent ses courbes sous %1.</translation>
    </message>
    <message>
        <source>Another meter answers at %1: serial number %2 instead of %3. The values now continue at the same metering point with the new meter. If the meter was not exchanged, correct the address.</source>
        <translation>Un autre compteur répond à %1&#xa0;: numéro de série %2 au lieu de %3. Les valeurs se poursuivent au même point de mesure avec le nouveau compteur. Si le compteur n’a pas été remplacé, corrigez l’adresse.</translation>
    </message>
</context>
<context>
    <name>countis::ui::DiagnosisModel</name>
    <message>
        <source>%1 %2 %3 at %4°</source>
        <extracomment>An arrow of the phasor diagram: &quot;I2 12.020 A at −159.9°&quot;</extracomment>
        <translation>%1 %2 %3 à %4°</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Without opening anything</source>
        <translation>Sans rien ouvrir</translation>
    </message>
    <message>
        <source>Safety first</source>
        <translation>La sécurité d’abord</translation>
    </message>
    <message>
        <source>At the terminals</source>
        <translation>Aux bornes</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Ensuite</translation>
    </message>
    <message numerus="yes">
        <source>%n typed value(s)</source>
        <translation>
            <numerusform>%n valeur saisie</numerusform>
            <numerusform>%n valeurs saisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s)</source>
        <translation>
            <numerusform>%n mesure</numerusform>
            <numerusform>%n mesures</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <extracomment>Who has ticked a check, on which computer, and when</extracomment>
        <translation>%1 sur %2, le %3</translation>
    </message>
</context>
<context>
    <name>countis::ui::EnergiesModel</name>
    <message>
        <source>T1 and T2 of %1 have fewer decimals than the total.</source>
        <extracomment>Below the table of energies: %1 is a list such as &quot;Ea−, Eap&quot;</extracomment>
        <translation>T1 et T2 de %1 ont moins de décimales que le total.</translation>
    </message>
</context>
<context>
    <name>countis::ui::Energy</name>
    <message>
        <source>not read.</source>
        <translation>non lu.</translation>
    </message>
    <message>
        <source>no meter was read.</source>
        <translation>aucun compteur n’a été lu.</translation>
    </message>
    <message>
        <source>%1 was not read.</source>
        <translation>%1 n’a pas été lu.</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s) not read.</source>
        <translation>
            <numerusform>%n compteur non lu.</numerusform>
            <numerusform>%n compteurs non lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the counter was reset.</source>
        <translation>%1&#xa0;: l’index a été remis à zéro.</translation>
    </message>
    <message numerus="yes">
        <source>%n more event(s) of the counters.</source>
        <translation>
            <numerusform>%n autre événement des index.</numerusform>
            <numerusform>%n autres événements des index.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 counts from %2 on.</source>
        <translation>%1 est pris en compte à partir du %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s).</source>
        <translation>
            <numerusform>%n compteur.</numerusform>
            <numerusform>%n compteurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 = %3 entered by hand.</source>
        <translation>%1&#xa0;: %2 = %3 saisi à la main.</translation>
    </message>
    <message>
        <source>%1 has %2 hours</source>
        <translation>le %1 a %2 heures</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 of %2 quarter-hours were read</source>
        <translation>%1 quarts d’heure lus sur %2</translation>
    </message>
    <message>
        <source>Counters: no roll-over, no reset, no exchange of a meter.</source>
        <translation>Index&#xa0;: aucun dépassement, aucune remise à zéro, aucun compteur remplacé.</translation>
    </message>
    <message>
        <source>All meters</source>
        <translation>Tous les compteurs</translation>
    </message>
    <message>
        <source>place · %1</source>
        <translation>lieu · %1</translation>
    </message>
    <message>
        <source>virtual meter · %1</source>
        <translation>compteur virtuel · %1</translation>
    </message>
    <message>
        <source>as in %1</source>
        <comment>as much energy</comment>
        <translation>comme %1</translation>
    </message>
    <message>
        <source>%1 is not complete</source>
        <translation>%1 n’est pas complet</translation>
    </message>
    <message>
        <source>%1, per day</source>
        <translation>%1, par jour</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>part of it has no price</source>
        <translation>une partie n’a pas de prix</translation>
    </message>
    <message>
        <source>no price is entered</source>
        <translation>aucun prix n’est saisi</translation>
    </message>
    <message>
        <source>15-minute maximum</source>
        <translation>Maximum sur 15 minutes</translation>
    </message>
    <message>
        <source>%1 % of %2 kW contracted</source>
        <translation>%1&#xa0;% des %2 kW souscrits</translation>
    </message>
    <message>
        <source>imported, %1</source>
        <comment>the date and time follow</comment>
        <translation>importée, %1</translation>
    </message>
    <message>
        <source>no quarter-hour was read</source>
        <translation>aucun quart d’heure n’a été lu</translation>
    </message>
    <message>
        <source>Er+</source>
        <translation>Er+</translation>
    </message>
    <message>
        <source>Er−</source>
        <translation>Er−</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Er+ less Er−</source>
        <translation>Er+ moins Er−</translation>
    </message>
    <message>
        <source>Apparent energy</source>
        <translation>Énergie apparente</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>Facteur de puissance</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importée</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportée</translation>
    </message>
    <message>
        <source>imported less exported</source>
        <translation>importée moins exportée</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportée</translation>
    </message>
    <message>
        <source>CO₂ of the imported energy: %1 kg</source>
        <translation>CO₂ de l’énergie importée&#xa0;: %1 kg</translation>
    </message>
    <message>
        <source>Enter the prices of your contract to see what the energy costs.</source>
        <translation>Saisissez les prix de votre contrat pour voir le coût de l’énergie.</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>coût</translation>
    </message>
    <message>
        <source>cost, %1</source>
        <translation>coût, %1</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importée</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>bilan</translation>
    </message>
    <message>
        <source>max, kW</source>
        <translation>max, kW</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date without a year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times of a day</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>The counters give the exact energy of the gap; how it is divided is estimated.</source>
        <translation>Les index donnent l’énergie exacte de la lacune&#xa0;; sa répartition est estimée.</translation>
    </message>
    <message>
        <source>The counters give the exact energy of these days together; how it is divided between them is estimated.</source>
        <translation>Les index donnent l’énergie exacte de l’ensemble de ces jours&#xa0;; sa répartition entre eux est estimée.</translation>
    </message>
    <message>
        <source>No gap in the readings.</source>
        <translation>Aucune lacune dans les mesures.</translation>
    </message>
    <message>
        <source>%1: the counter passed its highest value and continued from 0.</source>
        <translation>%1&#xa0;: l’index a dépassé sa valeur maximale et a repris à 0.</translation>
    </message>
    <message>
        <source>%1: the meter was exchanged. What the old meter measured after %2 is not known.</source>
        <translation>%1&#xa0;: le compteur a été remplacé. Ce que l’ancien compteur a mesuré après %2 n’est pas connu.</translation>
    </message>
    <message>
        <source>%1: the counter continued from another value. What it counted in between is not known.</source>
        <translation>%1&#xa0;: l’index a continué à partir d’une autre valeur. L’énergie comptée entre les deux n’est pas connue.</translation>
    </message>
    <message>
        <source>%1: the reading %2 kWh is rejected, because the counter cannot have reached this value.</source>
        <translation>%1&#xa0;: la mesure %2 kWh est rejetée, car l’index n’a pas pu atteindre cette valeur.</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s) without a reading in this period.</source>
        <translation>
            <numerusform>%n compteur sans mesure pendant cette période.</numerusform>
            <numerusform>%n compteurs sans mesure pendant cette période.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % below %2</source>
        <translation>−%1&#xa0;% / %2</translation>
    </message>
    <message>
        <source>%1 % above %2</source>
        <translation>+%1&#xa0;% / %2</translation>
    </message>
    <message>
        <source>%1 % less per day</source>
        <translation>−%1&#xa0;% (moy./jour)</translation>
    </message>
    <message>
        <source>%1 % more per day</source>
        <translation>+%1&#xa0;% (moy./jour)</translation>
    </message>
    <message>
        <source>The highest mean power of a quarter-hour in which all meters were read.</source>
        <translation>La plus haute puissance moyenne d’un quart d’heure où tous les compteurs ont été lus.</translation>
    </message>
    <message>
        <source>active / apparent energy</source>
        <translation>énergie active / apparente</translation>
    </message>
    <message>
        <source>The first price is valid from %1 on: energy before that day has no cost here.</source>
        <translation>Le premier prix est valable à partir du %1&#xa0;: l’énergie d’avant n’a pas de coût ici.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>so many gaps</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>all meters: %1.</source>
        <comment>so many gaps</comment>
        <translation>tous les compteurs&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>meter: so many gaps</comment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s): %1.</source>
        <comment>so many gaps</comment>
        <translation>
            <numerusform>%n compteur&#xa0;: %1.</numerusform>
            <numerusform>%n compteurs&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The counters give the exact energy of each gap; how it is divided is estimated.</source>
        <translation>Les index donnent l’énergie exacte de chaque lacune&#xa0;; sa répartition est estimée.</translation>
    </message>
    <message numerus="yes">
        <source>%n shorter gap(s) not listed here, together %1: countisctl energy --events prints them all.</source>
        <translation>
            <numerusform>%n lacune plus courte n’est pas citée ici, en tout %1&#xa0;: countisctl energy --events les affiche toutes.</numerusform>
            <numerusform>%n lacunes plus courtes ne sont pas citées ici, en tout %1&#xa0;: countisctl energy --events les affiche toutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>A reading that was entered by hand counts in this total.</source>
        <translation>Un relevé saisi à la main entre dans ce total.</translation>
    </message>
</context>
<context>
    <name>countis::ui::EnergyEntries</name>
    <message>
        <source>%1 %2, %3</source>
        <comment>symbol, name and unit of an energy</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Choose the meter.</source>
        <translation>Choisissez le compteur.</translation>
    </message>
    <message>
        <source>Choose the register.</source>
        <translation>Choisissez le registre.</translation>
    </message>
    <message>
        <source>“%1” is no date and time. Write them as in 2026-10-01 08:30.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date et une heure. Écrivez-les comme dans 2026-10-01 08:30.</translation>
    </message>
    <message>
        <source>This time is in the future.</source>
        <translation>Cette date est dans le futur.</translation>
    </message>
    <message>
        <source>A note has at most %1 characters.</source>
        <translation>Une remarque a au plus %1 caractères.</translation>
    </message>
    <message>
        <source>No meter is known at this metering point yet, so a reading cannot belong to one.</source>
        <translation>Aucun compteur n’est encore connu à ce point de mesure&#xa0;: un relevé ne peut donc appartenir à aucun.</translation>
    </message>
    <message>
        <source>Enter the date and time of the reading, for example 2026-10-01 08:30.</source>
        <translation>Saisissez la date et l’heure du relevé, par exemple 2026-10-01 08:30.</translation>
    </message>
    <message>
        <source>Enter the reading, for example 12345.67.</source>
        <translation>Saisissez le relevé, par exemple 12345,67.</translation>
    </message>
    <message>
        <source>“%1” is not a reading. Enter a number with at most 4 decimals, for example 12345.67.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un relevé. Saisissez un nombre d’au plus 4 décimales, par exemple 12345,67.</translation>
    </message>
    <message>
        <source>%1 If another meter measured by then, countis must read it once before its reading can be entered.</source>
        <translation>%1 Si un autre compteur mesurait alors, countis doit le lire une fois avant qu’un relevé de ce compteur puisse être saisi.</translation>
    </message>
    <message>
        <source>%1 If it is a reading of the meter %2, which was read later for the first time, add it all the same.</source>
        <translation>%1 Si c’est un relevé du compteur %2, lu plus tard pour la première fois, ajoutez-le quand même.</translation>
    </message>
    <message>
        <source>%1 If the counter passed its highest value in between, add it all the same.</source>
        <translation>%1 Si l’index a dépassé sa valeur maximale entre-temps, ajoutez-le quand même.</translation>
    </message>
    <message>
        <source>a removed meter</source>
        <translation>un compteur supprimé</translation>
    </message>
    <message>
        <source>Enter both T1 and T2, or neither of them.</source>
        <translation>Saisissez T1 et T2, ou aucun des deux.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>T1 or T2, what is wrong with it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>T1 and T2 together are %1 %2, and the total differs by more than the display cuts off: correct one of the three.</source>
        <translation>T1 et T2 font ensemble %1 %2, et le total en diffère de plus que ce que l’afficheur tronque&#xa0;: corrigez l’un des trois.</translation>
    </message>
</context>
<context>
    <name>countis::ui::EnergyModel</name>
    <message>
        <source>“%1” is no date. Write it as in 2026-10-01.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date. Écrivez-la comme dans 2026-10-01.</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
    <message>
        <source>A period has at most ten years.</source>
        <translation>Une période a au plus dix ans.</translation>
    </message>
    <message>
        <source>The period has not begun yet.</source>
        <translation>La période n’a pas encore commencé.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 par heure</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 par jour</translation>
    </message>
    <message>
        <source>%1 per month</source>
        <translation>%1 par mois</translation>
    </message>
    <message>
        <source>%1, imported up, exported down</source>
        <translation>%1, importée en haut, exportée en bas</translation>
    </message>
    <message>
        <source>%1, Er+ up, Er− down</source>
        <translation>%1, Er+ en haut, Er− en bas</translation>
    </message>
    <message>
        <source>%1, exported energy down</source>
        <translation>%1, énergie exportée en bas</translation>
    </message>
    <message>
        <source>%1, same weekday</source>
        <translation>%1, même jour de semaine</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>a removed meter</source>
        <translation>un compteur supprimé</translation>
    </message>
    <message>
        <source>Calculating: %1 of %2 meters</source>
        <translation>Calcul&#xa0;: %1 compteurs sur %2</translation>
    </message>
    <message>
        <source>Calculating …</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>The calculation was cancelled.</source>
        <translation>Le calcul a été annulé.</translation>
    </message>
    <message>
        <source>A meter was not read at the beginning or the end of this row. The energy of the whole gap is exact; how much of it belongs to this row is estimated.</source>
        <translation>Un compteur n’a pas été lu au début ou à la fin de cette ligne. L’énergie de toute la lacune est exacte&#xa0;; la part de cette ligne est estimée.</translation>
    </message>
    <message>
        <source>Part of the energy of this row is not known: the readings begin later or end earlier, or a meter was exchanged.</source>
        <translation>Une partie de l’énergie de cette ligne n’est pas connue&#xa0;: les mesures commencent plus tard ou s’arrêtent plus tôt, ou un compteur a été remplacé.</translation>
    </message>
    <message>
        <source>A reading that was entered by hand counts in this row.</source>
        <translation>Un relevé saisi à la main compte dans cette ligne.</translation>
    </message>
</context>
<context>
    <name>countis::ui::EnergyPrices</name>
    <message>
        <source>T1 %1, T2 %2, exported %3 %4/kWh</source>
        <translation>T1 %1, T2 %2, exportée %3 %4/kWh</translation>
    </message>
    <message>
        <source>, %1 kW contracted</source>
        <translation>, %1 kW souscrits</translation>
    </message>
    <message>
        <source>, CO₂ %1 g/kWh</source>
        <translation>, CO₂ %1 g/kWh</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it as in 2026-10-01.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date. Écrivez-la comme dans 2026-10-01.</translation>
    </message>
    <message>
        <source>“%1” is no currency. Write its three letters, for example EUR.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une monnaie. Écrivez ses trois lettres, par exemple EUR.</translation>
    </message>
    <message>
        <source>There is already a price from %1 on. Edit that one.</source>
        <translation>Il y a déjà un prix à partir du %1. Modifiez celui-ci.</translation>
    </message>
    <message>
        <source>“%1” is not a price per kWh. Enter a number with at most 6 decimals, for example 0.2615.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un prix par kWh. Saisissez un nombre d’au plus 6 décimales, par exemple 0,2615.</translation>
    </message>
    <message>
        <source>“%1” is not a CO₂ factor. Enter a number of g/kWh, for example 55.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un facteur CO₂. Saisissez un nombre de g/kWh, par exemple 55.</translation>
    </message>
    <message>
        <source>“%1” is not a power. Enter a number of kW, for example 90.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une puissance. Saisissez un nombre de kW, par exemple 90.</translation>
    </message>
    <message>
        <source>Enter the day from which the price is valid, for example 2026-10-01.</source>
        <translation>Saisissez le jour à partir duquel le prix est valable, par exemple 2026-10-01.</translation>
    </message>
    <message>
        <source>The prices of the site are not read yet. Try again in a moment.</source>
        <translation>Les prix du site ne sont pas encore lus. Réessayez dans un instant.</translation>
    </message>
</context>
<context>
    <name>countis::ui::EnergyReportFile</name>
    <message>
        <source>Making the report: %1 of %2 meters are read</source>
        <translation>Création du rapport&#xa0;: %1 compteurs lus sur %2</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Création du rapport</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>The report could not be saved as %1: %2.</source>
        <translation>Le rapport n’a pas pu être enregistré sous %1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>countis::ui::FaultHistory</name>
    <message>
        <source>The history could not be read: %1</source>
        <translation>L’historique n’a pas pu être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>older than the recorded readings, which begin on %1</source>
        <translation>antérieur aux mesures enregistrées, qui commencent le %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>since %1, ± %2</source>
        <extracomment>A time and how far it may be off: &quot;since 19 Nov 09:41, ± 1 min&quot;</extracomment>
        <translation>depuis le %1, ± %2</translation>
    </message>
    <message>
        <source>at least %1 kWh</source>
        <translation>au moins %1&#xa0;kWh</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
    <message>
        <source>± %1 kWh</source>
        <translation>± %1 kWh</translation>
    </message>
    <message>
        <source>exported energy of each phase, Ea−, kWh</source>
        <translation>énergie exportée de chaque phase, Ea−, kWh</translation>
    </message>
    <message>
        <source>voltage of each phase, V</source>
        <translation>tension de chaque phase, V</translation>
    </message>
</context>
<context>
    <name>countis::ui::FaultModel</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n actif</numerusform>
            <numerusform>%n actifs</numerusform>
        </translation>
    </message>
    <message>
        <source>All faults are cleared.</source>
        <translation>Tous les défauts sont supprimés.</translation>
    </message>
</context>
<context>
    <name>countis::ui::FaultWords</name>
    <message>
        <source>order</source>
        <translation>rang</translation>
    </message>
    <message>
        <source>every</source>
        <translation>toutes les</translation>
    </message>
    <message>
        <source>one request in</source>
        <translation>une requête sur</translation>
    </message>
    <message>
        <source>Overvoltage</source>
        <translation>Surtension</translation>
    </message>
    <message>
        <source>The voltage exceeds its nominal value. More than 288 V damages the meter.</source>
        <translation>La tension dépasse sa valeur nominale. Plus de 288 V endommage le compteur.</translation>
    </message>
    <message>
        <source>Undervoltage</source>
        <translation>Sous-tension</translation>
    </message>
    <message>
        <source>The voltage is below its nominal value.</source>
        <translation>La tension est inférieure à sa valeur nominale.</translation>
    </message>
    <message>
        <source>Unbalance</source>
        <translation>Déséquilibre</translation>
    </message>
    <message>
        <source>The three voltages differ: they contain a negative-sequence component.</source>
        <translation>Les trois tensions diffèrent&#xa0;: elles comportent une composante inverse.</translation>
    </message>
    <message>
        <source>Voltage harmonic</source>
        <translation>Harmonique de tension</translation>
    </message>
    <message>
        <source>The voltage contains a harmonic.</source>
        <translation>La tension comporte un harmonique.</translation>
    </message>
    <message>
        <source>Frequency drift</source>
        <translation>Variation de fréquence</translation>
    </message>
    <message>
        <source>The frequency swings around its nominal value.</source>
        <translation>La fréquence oscille autour de sa valeur nominale.</translation>
    </message>
    <message>
        <source>Phase missing</source>
        <translation>Phase absente</translation>
    </message>
    <message>
        <source>A phase has no voltage: the display flashes ! and the phase number. Without L1 the meter is off.</source>
        <translation>Une phase est sans tension&#xa0;: l’afficheur fait clignoter&#xa0;! et le numéro de la phase. Sans L1, le compteur est éteint.</translation>
    </message>
    <message>
        <source>Power cut</source>
        <translation>Coupure d’alimentation</translation>
    </message>
    <message>
        <source>No phase has voltage: the meter is off and keeps its registers.</source>
        <translation>Aucune phase n’a de tension&#xa0;: le compteur est éteint et garde ses registres.</translation>
    </message>
    <message>
        <source>Overcurrent</source>
        <translation>Surintensité</translation>
    </message>
    <message>
        <source>The current exceeds the maximum current of the meter, 80 A.</source>
        <translation>Le courant dépasse le courant maximal du compteur, 80 A.</translation>
    </message>
    <message>
        <source>Short-circuit burst</source>
        <translation>Courts-circuits répétés</translation>
    </message>
    <message>
        <source>A current of 30 × Imax flows for half a cycle, at regular intervals.</source>
        <translation>Un courant de 30 × Imax circule pendant une demi-période, à intervalles réguliers.</translation>
    </message>
    <message>
        <source>Current harmonic</source>
        <translation>Harmonique de courant</translation>
    </message>
    <message>
        <source>The current contains a harmonic, as with electronic loads.</source>
        <translation>Le courant comporte un harmonique, comme celui des charges électroniques.</translation>
    </message>
    <message>
        <source>No load</source>
        <translation>Marche à vide</translation>
    </message>
    <message>
        <source>The voltage is present but no current flows: the meter counts no energy.</source>
        <translation>La tension est présente mais aucun courant ne circule&#xa0;: le compteur ne compte aucune énergie.</translation>
    </message>
    <message>
        <source>Starting current</source>
        <translation>Courant de démarrage</translation>
    </message>
    <message>
        <source>20 mA at power factor 1 is the smallest current that the meter counts.</source>
        <translation>20 mA à facteur de puissance 1&#xa0;: c’est le plus faible courant que le compteur compte.</translation>
    </message>
    <message>
        <source>Phase sequence reversed</source>
        <translation>Ordre des phases inversé</translation>
    </message>
    <message>
        <source>L2 and L3 are exchanged: the display shows 132.</source>
        <translation>L2 et L3 sont permutées&#xa0;: l’afficheur montre 132.</translation>
    </message>
    <message>
        <source>One phase on two terminals</source>
        <translation>Une même phase sur deux bornes</translation>
    </message>
    <message>
        <source>One phase feeds two terminals: the voltage between them is 0.</source>
        <translation>Une phase alimente deux bornes&#xa0;: la tension entre elles est nulle.</translation>
    </message>
    <message>
        <source>Neutral and phase exchanged</source>
        <translation>Neutre et phase permutés</translation>
    </message>
    <message>
        <source>The other two phases read up to 400 V to neutral. Danger: isolate the installation.</source>
        <translation>Les deux autres phases montent à 400 V par rapport au neutre. Danger&#xa0;: consignez l’installation.</translation>
    </message>
    <message>
        <source>Neutral lost upstream</source>
        <translation>Rupture du neutre en amont</translation>
    </message>
    <message>
        <source>The star point of the loads floats: the V values spread, the U values do not.</source>
        <translation>Le point neutre des charges flotte&#xa0;: les tensions simples s’écartent, pas les tensions composées.</translation>
    </message>
    <message>
        <source>Neutral lost at the meter</source>
        <translation>Neutre débranché au compteur</translation>
    </message>
    <message>
        <source>The meter has no supply and is off; the loads keep running.</source>
        <translation>Le compteur n’est plus alimenté, donc éteint&#xa0;; les charges restent alimentées.</translation>
    </message>
    <message>
        <source>Current reversed</source>
        <translation>Courant inversé</translation>
    </message>
    <message>
        <source>Input and output are exchanged: the meter counts this phase as exported.</source>
        <translation>Entrée et sortie sont permutées&#xa0;: le compteur compte cette phase comme exportée.</translation>
    </message>
    <message>
        <source>Currents exchanged</source>
        <translation>Courants permutés</translation>
    </message>
    <message>
        <source>The currents of two phases are exchanged. This fault is only possible with current transformers.</source>
        <translation>Les courants de deux phases sont permutés. Ce défaut n’est possible qu’avec des transformateurs de courant.</translation>
    </message>
    <message>
        <source>Currents rotated</source>
        <translation>Courants décalés</translation>
    </message>
    <message>
        <source>All currents are shifted by one or two phases. This fault is only possible with current transformers.</source>
        <translation>Tous les courants sont décalés d’une ou de deux phases. Ce défaut n’est possible qu’avec des transformateurs de courant.</translation>
    </message>
    <message>
        <source>Missing current</source>
        <translation>Courant absent</translation>
    </message>
    <message>
        <source>The meter measures no current on a loaded phase.</source>
        <translation>Le compteur ne mesure aucun courant sur une phase chargée.</translation>
    </message>
    <message>
        <source>Current without voltage</source>
        <translation>Courant sans tension</translation>
    </message>
    <message>
        <source>The meter does not measure the voltage of this phase and does not count its load.</source>
        <translation>Le compteur ne mesure pas la tension de cette phase et ne compte pas sa charge.</translation>
    </message>
    <message>
        <source>Memory damaged</source>
        <translation>Mémoire endommagée</translation>
    </message>
    <message>
        <source>If one copy is damaged, the meter uses the other. If both are damaged, it shows a malfunction and its registers restart at 0.</source>
        <translation>Si une copie est endommagée, le compteur utilise l’autre. Si les deux le sont, il signale un dysfonctionnement et ses registres repartent de 0.</translation>
    </message>
    <message>
        <source>Measurement failure</source>
        <translation>Chaîne de mesure en panne</translation>
    </message>
    <message>
        <source>The measurement chain has failed: the meter shows a malfunction and must be replaced.</source>
        <translation>La chaîne de mesure est en panne&#xa0;: le compteur signale un dysfonctionnement et doit être remplacé.</translation>
    </message>
    <message>
        <source>Cable unplugged</source>
        <translation>Câble débranché</translation>
    </message>
    <message>
        <source>The meter keeps measuring but cannot be reached over the network.</source>
        <translation>Le compteur continue de mesurer, mais n’est plus joignable par le réseau.</translation>
    </message>
    <message>
        <source>Late answer</source>
        <translation>Réponse tardive</translation>
    </message>
    <message>
        <source>The meter delays every answer.</source>
        <translation>Le compteur retarde chaque réponse.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Absence de réponse</translation>
    </message>
    <message>
        <source>The meter accepts the request but never answers it.</source>
        <translation>Le compteur accepte la requête mais n’y répond jamais.</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>The meter answers with a Modbus exception.</source>
        <translation>Le compteur répond par une exception Modbus.</translation>
    </message>
    <message>
        <source>Wrong transaction</source>
        <translation>Transaction erronée</translation>
    </message>
    <message>
        <source>The answer belongs to another request.</source>
        <translation>La réponse est celle d’une autre requête.</translation>
    </message>
    <message>
        <source>Wrong unit</source>
        <translation>Unité erronée</translation>
    </message>
    <message>
        <source>The answer carries the unit number of another meter.</source>
        <translation>La réponse porte le numéro d’unité d’un autre compteur.</translation>
    </message>
    <message>
        <source>Wrong function</source>
        <translation>Fonction erronée</translation>
    </message>
    <message>
        <source>The answer carries another function code.</source>
        <translation>La réponse porte un autre code de fonction.</translation>
    </message>
    <message>
        <source>Truncated frame</source>
        <translation>Trame tronquée</translation>
    </message>
    <message>
        <source>The meter sends only half of the frame.</source>
        <translation>Le compteur n’envoie que la moitié de la trame.</translation>
    </message>
    <message>
        <source>Dripping frame</source>
        <translation>Trame au compte-gouttes</translation>
    </message>
    <message>
        <source>The meter sends the answer byte by byte.</source>
        <translation>Le compteur envoie la réponse octet par octet.</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Connexion refusée</translation>
    </message>
    <message>
        <source>The port refuses new connections and closes the existing ones.</source>
        <translation>Le port refuse les nouvelles connexions et ferme les connexions établies.</translation>
    </message>
    <message>
        <source>Connection reset</source>
        <translation>Connexion réinitialisée</translation>
    </message>
    <message>
        <source>The meter resets the connection when it receives a request.</source>
        <translation>Le compteur réinitialise la connexion quand il reçoit une requête.</translation>
    </message>
    <message>
        <source>Wrong scale</source>
        <translation>Échelle erronée</translation>
    </message>
    <message>
        <source>The power values are too large by this factor.</source>
        <translation>Les valeurs de puissance sont trop grandes de ce facteur.</translation>
    </message>
    <message>
        <source>Words exchanged</source>
        <translation>Mots permutés</translation>
    </message>
    <message>
        <source>The two 16-bit words of each 32-bit value are exchanged.</source>
        <translation>Les deux mots de 16 bits de chaque valeur de 32 bits sont permutés.</translation>
    </message>
    <message>
        <source>Frozen values</source>
        <translation>Valeurs figées</translation>
    </message>
    <message>
        <source>The register values no longer change.</source>
        <translation>Les valeurs des registres ne changent plus.</translation>
    </message>
    <message>
        <source>Wiring</source>
        <translation>Câblage</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Network protocol</source>
        <translation>Protocole réseau</translation>
    </message>
</context>
<context>
    <name>countis::ui::FrameRows</name>
    <message>
        <source>Request at %1: %2</source>
        <translation>Requête à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Answer at %1: %2</source>
        <translation>Réponse à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>paused, %1 more</source>
        <translation>en pause, %1 de plus</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune pour l’instant</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <extracomment>The number of frames in the log, and the time of the oldest</extracomment>
        <translation>%1, depuis %2</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>sens</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>transaction</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>what</source>
        <translation>contenu</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>trame</translation>
    </message>
    <message>
        <source>request</source>
        <translation>requête</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
</context>
<context>
    <name>countis::ui::FreeRead</name>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>words, hex</source>
        <translation>mots, hexa</translation>
    </message>
    <message>
        <source>U16</source>
        <translation>U16</translation>
    </message>
    <message>
        <source>S16</source>
        <translation>S16</translation>
    </message>
    <message>
        <source>U32, high first</source>
        <extracomment>32 bits, the high word first</extracomment>
        <translation>U32, poids fort d’abord</translation>
    </message>
    <message>
        <source>S32, high first</source>
        <translation>S32, poids fort d’abord</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>%1 lies in no block of the meter; choose an address from the table.</source>
        <translation>%1 n’est dans aucun bloc du compteur&#xa0;; choisissez une adresse du tableau.</translation>
    </message>
    <message numerus="yes">
        <source>%1 ends at %2: from %3 on, read at most %n words.</source>
        <translation>
            <numerusform>%1 se termine à %2&#xa0;: à partir de %3, lisez %n mot au plus.</numerusform>
            <numerusform>%1 se termine à %2&#xa0;: à partir de %3, lisez %n mots au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address; type a number from 0 to 65535, or 0x and hexadecimal digits.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse&#xa0;; saisissez un nombre de 0 à 65535, ou 0x et des chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of words; type a number from 1 to %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre de mots&#xa0;; saisissez un nombre de 1 à %2.</translation>
    </message>
    <message>
        <source>The meter is asked.</source>
        <translation>La requête est envoyée au compteur.</translation>
    </message>
    <message>
        <source>The meter refuses: exception %1, %2.</source>
        <translation>Le compteur refuse&#xa0;: exception %1, %2.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>countis::ui::HistoryModel</name>
    <message>
        <source>No readings are recorded.</source>
        <translation>Aucune mesure n’est enregistrée.</translation>
    </message>
    <message>
        <source>This window shows the history and records nothing.</source>
        <translation>Cette fenêtre montre l’historique et n’enregistre rien.</translation>
    </message>
    <message>
        <source>The database cannot be written. New readings are kept in memory until it can.</source>
        <translation>L’écriture dans la base de données est impossible. Les nouvelles mesures restent en mémoire en attendant.</translation>
    </message>
    <message>
        <source>The readings of all meters are recorded. The database is being checked, since it was not closed properly.</source>
        <translation>Les mesures de tous les compteurs sont enregistrées. La base de données est en cours de vérification, car elle n’a pas été fermée correctement.</translation>
    </message>
    <message>
        <source>The readings of all meters are recorded.</source>
        <translation>Les mesures de tous les compteurs sont enregistrées.</translation>
    </message>
    <message>
        <source>This window replays a support bundle. It records nothing and changes nothing.</source>
        <translation>Cette fenêtre relit un dossier d’assistance. Elle n’enregistre rien et ne modifie rien.</translation>
    </message>
    <message>
        <source>The program that recorded into %1 has ended, and no other one records now. Close this window and start countis again: it then records.</source>
        <translation>Le programme qui enregistrait dans %1 s’est terminé, et aucun autre n’enregistre maintenant. Fermez cette fenêtre et relancez countis&#xa0;: il enregistrera alors.</translation>
    </message>
</context>
<context>
    <name>countis::ui::LiveChartModel</name>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Beside &quot;Paused&quot;: a time of day</extracomment>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>time of the meter</source>
        <translation>heure du compteur</translation>
    </message>
    <message>
        <source>now</source>
        <translation>actuel</translation>
    </message>
    <message>
        <source>clock set</source>
        <translation>horloge réglée</translation>
    </message>
    <message>
        <source>accelerated time</source>
        <translation>temps accéléré</translation>
    </message>
    <message>
        <source>meter replaced</source>
        <translation>compteur remplacé</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>at this time</source>
        <translation>à cette heure</translation>
    </message>
</context>
<context>
    <name>countis::ui::LiveFeed</name>
    <message>
        <source>The database has not answered yet.</source>
        <translation>La base de données n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>No collector writes into the database.</source>
        <translation>Aucun collecteur n’écrit dans la base de données.</translation>
    </message>
    <message>
        <source>No collector has written into the database since %1.</source>
        <translation>Aucun collecteur n’a écrit dans la base de données depuis %1.</translation>
    </message>
    <message>
        <source>This window now reads the meters itself; nothing is recorded and no alarm is judged.</source>
        <translation>Cette fenêtre lit maintenant elle-même les compteurs&#xa0;; rien n’est enregistré et aucune alarme n’est surveillée.</translation>
    </message>
    <message>
        <source>Nothing is recorded and no alarm is judged. This window soon reads the meters itself.</source>
        <translation>Rien n’est enregistré et aucune alarme n’est surveillée. Cette fenêtre lira bientôt elle-même les compteurs.</translation>
    </message>
    <message>
        <source>The database has not answered since %1.</source>
        <translation>La base de données ne répond plus depuis %1.</translation>
    </message>
    <message>
        <source>As far as this window knows, nothing is recorded and no alarm is judged.</source>
        <translation>Pour autant que cette fenêtre le sache, rien n’est enregistré et aucune alarme n’est surveillée.</translation>
    </message>
    <message>
        <source>It reads the meters itself meanwhile.</source>
        <translation>Entre-temps, elle lit elle-même les compteurs.</translation>
    </message>
    <message>
        <source>It shows the last readings.</source>
        <translation>Elle affiche les dernières mesures.</translation>
    </message>
    <message>
        <source>Check the server and the network.</source>
        <translation>Vérifiez le serveur et le réseau.</translation>
    </message>
    <message>
        <source>The database does not answer, so that nothing is known of the meter.</source>
        <translation>La base de données ne répond pas, de sorte que rien n’est connu du compteur.</translation>
    </message>
    <message>
        <source>No collector tells how the meter is.</source>
        <translation>Aucun collecteur n’indique l’état du compteur.</translation>
    </message>
    <message>
        <source>The window shows its last values.</source>
        <translation>La fenêtre affiche ses dernières valeurs.</translation>
    </message>
</context>
<context>
    <name>countis::ui::MeterCommands</name>
    <message>
        <source>The bundled simulator takes its commands from its keys.</source>
        <translation>Le simulateur intégré se commande par ses touches.</translation>
    </message>
    <message>
        <source>This meter is not kept in the site, so nobody can allow commands to it.</source>
        <translation>Ce compteur n’est pas conservé dans le site&#xa0;: personne ne peut donc y autoriser des commandes.</translation>
    </message>
    <message>
        <source>Commands to this meter are not allowed: see Settings, Meters.</source>
        <translation>Les commandes vers ce compteur ne sont pas autorisées&#xa0;: voir Réglages, Compteurs.</translation>
    </message>
    <message>
        <source>A replay sends nothing to meters.</source>
        <translation>Une relecture n’envoie rien aux compteurs.</translation>
    </message>
    <message>
        <source>Commands need a database, which keeps their log.</source>
        <translation>Les commandes demandent une base de données, qui conserve leur journal.</translation>
    </message>
    <message>
        <source>There is no meter.</source>
        <translation>Il n’y a pas de compteur.</translation>
    </message>
    <message>
        <source>None of these meters allows commands: see Settings, Meters.</source>
        <translation>Aucun de ces compteurs n’autorise les commandes&#xa0;: voir Réglages, Compteurs.</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>envoi en cours</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>meter (address, model)</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>meter (address)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>meters</comment>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 sur %2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n non envoyée</numerusform>
            <numerusform>%n non envoyées</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log cannot be written, so nothing was sent to %1. %2</source>
        <translation>Le journal d’audit ne peut pas être écrit&#xa0;; rien n’a donc été envoyé à %1. %2</translation>
    </message>
    <message>
        <source>The result for %1 is missing in the audit log. %2</source>
        <translation>Le résultat pour %1 manque dans le journal d’audit. %2</translation>
    </message>
    <message>
        <source>Hours of %1</source>
        <comment>a tariff</comment>
        <translation>Heures de %1</translation>
    </message>
    <message>
        <source>Partial meter %1</source>
        <translation>Compteur partiel %1</translation>
    </message>
    <message>
        <source>Tariff in progress</source>
        <translation>Tarif en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>commands</comment>
        <translation>
            <numerusform>%n exécutée</numerusform>
            <numerusform>%n exécutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <comment>commands</comment>
        <translation>
            <numerusform>%n non exécutée</numerusform>
            <numerusform>%n non exécutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>commands</comment>
        <translation>
            <numerusform>%n au résultat inconnu</numerusform>
            <numerusform>%n au résultat inconnu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::MeterDisplay</name>
    <message>
        <source>The display is dark.</source>
        <translation>L’afficheur est éteint.</translation>
    </message>
    <message>
        <source>The display shows %1 %2. %3</source>
        <translation>L’afficheur montre %1 %2. %3</translation>
    </message>
    <message>
        <source>%1 The values are stale.</source>
        <translation>%1 Les valeurs sont périmées.</translation>
    </message>
    <message>
        <source>The run state of this partial meter is not available over Modbus.</source>
        <translation>L’état de marche de ce compteur partiel n’est pas disponible par Modbus.</translation>
    </message>
    <message>
        <source>This checksum is not available over Modbus.</source>
        <translation>Cette somme de contrôle n’est pas disponible par Modbus.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>These settings are not available over Modbus. Read them on the meter itself.</source>
        <translation>Ces réglages ne sont pas disponibles par Modbus. Lisez-les sur le compteur lui-même.</translation>
    </message>
    <message>
        <source>Pulse output and malfunction are not available over Modbus, so these symbols stay off.</source>
        <translation>La sortie d’impulsions et le dysfonctionnement ne sont pas disponibles par Modbus&#xa0;: ces symboles restent éteints.</translation>
    </message>
    <message>
        <source>This register counts whole units only, so dashes replace the decimals.</source>
        <translation>Ce registre ne compte que des unités entières&#xa0;: des tirets remplacent les décimales.</translation>
    </message>
    <message>
        <source>On a COUNTIS E28, the SET key is under the sealed terminal cover and cannot be pressed here.</source>
        <translation>Sur un COUNTIS E28, la touche SET est sous le cache-bornes plombé&#xa0;: vous ne pouvez pas l’actionner ici.</translation>
    </message>
</context>
<context>
    <name>countis::ui::MeterInView</name>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>sequence 123</source>
        <translation>ordre 123</translation>
    </message>
    <message>
        <source>sequence 132</source>
        <translation>ordre 132</translation>
    </message>
    <message>
        <source>sequence not detected</source>
        <translation>ordre non détecté</translation>
    </message>
    <message>
        <source>energy imported</source>
        <translation>énergie importée</translation>
    </message>
    <message>
        <source>energy exported</source>
        <translation>énergie exportée</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>Pulses of the LED a second, as in &quot;3.9/s&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>countis::ui::MeterList</name>
    <message>
        <source>%1 · unit %2</source>
        <translation>%1 · unité %2</translation>
    </message>
    <message>
        <source>%1 already has this address.</source>
        <translation>%1 a déjà cette adresse.</translation>
    </message>
    <message>
        <source>This meter cannot be changed.</source>
        <translation>Ce compteur ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>This meter cannot be removed.</source>
        <translation>Ce compteur ne peut pas être retiré.</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>Simulateur</translation>
    </message>
    <message>
        <source>A site has at most %1 meters.</source>
        <translation>Un site compte au plus %1 compteurs.</translation>
    </message>
    <message>
        <source>Only a meter that is kept in the site can allow commands.</source>
        <translation>Seul un compteur conservé dans le site peut autoriser les commandes.</translation>
    </message>
    <message>
        <source>This program reads the first %1 of the %2 meters in the list. The others need collectors that share the meters of a database of PostgreSQL.</source>
        <translation>Ce programme lit les %1 premiers des %2 compteurs de la liste. Les autres demandent des collecteurs qui se partagent les compteurs d’une base de données PostgreSQL.</translation>
    </message>
</context>
<context>
    <name>countis::ui::Names</name>
    <message>
        <source>The simulated meter can be reached from this computer only, at 127.0.0.N, where N is the last byte of the IP address in its SEtuP.2 menu.</source>
        <translation>Le compteur simulé n’est joignable que depuis cet ordinateur, à 127.0.0.N, où N est le dernier octet de l’adresse IP dans son menu SEtuP.2.</translation>
    </message>
</context>
<context>
    <name>countis::ui::NumberEntry</name>
    <message>
        <source>“%1” must be a number from %2 to %3.</source>
        <translation>«&#xa0;%1&#xa0;» doit être un nombre compris entre %2 et %3.</translation>
    </message>
    <message>
        <source>“%1” is between two steps: this number changes in steps of %2.</source>
        <translation>«&#xa0;%1&#xa0;» est entre deux pas&#xa0;: ce nombre se règle par pas de %2.</translation>
    </message>
</context>
<context>
    <name>countis::ui::Overview</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Another meter answers at this address. Its counter is not the one of this metering point.</source>
        <translation>Un autre compteur répond à cette adresse. Son index n’est pas celui de ce point de mesure.</translation>
    </message>
    <message>
        <source>The meter has not been read yet.</source>
        <translation>Le compteur n’a pas encore été lu.</translation>
    </message>
    <message>
        <source>The counter value at midnight is not known, because no reading from that time is stored.</source>
        <translation>L’index à minuit n’est pas connu, car aucune mesure de cette heure n’est enregistrée.</translation>
    </message>
    <message>
        <source>inductive</source>
        <translation>inductif</translation>
    </message>
    <message>
        <source>capacitive</source>
        <translation>capacitif</translation>
    </message>
    <message>
        <source>Yesterday, the meter had counted nothing by this time.</source>
        <translation>Hier, le compteur n’avait rien compté à cette heure.</translation>
    </message>
    <message>
        <source>No readings from yesterday are stored.</source>
        <translation>Aucune mesure d’hier n’est enregistrée.</translation>
    </message>
    <message>
        <source>last reading %1</source>
        <translation>dernière mesure %1</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1 kW</translation>
    </message>
    <message>
        <source>today %1 kWh</source>
        <translation>ce jour %1 kWh</translation>
    </message>
    <message>
        <source>PF %1</source>
        <translation>PF %1</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n compteur</numerusform>
            <numerusform>%n compteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>All meters</source>
        <translation>Tous les compteurs</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulés</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Sans lieu</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 sur %2 affichés</translation>
    </message>
    <message>
        <source>counter values at midnight not known</source>
        <translation>index à minuit inconnus</translation>
    </message>
    <message>
        <source>no readings from yesterday</source>
        <translation>pas de mesures d’hier</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n lieu</numerusform>
            <numerusform>%n lieux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>%1 of %2 meters in the sum</source>
        <translation>%1 compteurs sur %2 dans la somme</translation>
    </message>
    <message>
        <source>no meter imports power</source>
        <translation>aucun compteur n’importe de puissance</translation>
    </message>
    <message>
        <source>%1 live, %2 stale, %3 offline</source>
        <translation>en direct&#xa0;: %1, périmés&#xa0;: %2, hors ligne&#xa0;: %3</translation>
    </message>
    <message>
        <source>imported %1, exported %2</source>
        <translation>importée %1, exportée %2</translation>
    </message>
    <message>
        <source>The energy of today needs the counter value at midnight, which is known for %1 of %2 meters.</source>
        <translation>L’énergie du jour demande l’index à minuit, qui est connu pour %1 compteurs sur %2.</translation>
    </message>
    <message>
        <source>%1 % below yesterday</source>
        <translation>%1&#xa0;% de moins qu’hier</translation>
    </message>
    <message>
        <source>%1 % above yesterday</source>
        <translation>%1&#xa0;% de plus qu’hier</translation>
    </message>
    <message>
        <source>%1 of %2 live</source>
        <translation>%1 sur %2 en direct</translation>
    </message>
    <message>
        <source>%1, of the imported power</source>
        <translation>%1, pour la puissance importée</translation>
    </message>
    <message>
        <source>%1 of %2 replayed</source>
        <translation>%1 sur %2 en rejeu</translation>
    </message>
    <message>
        <source>%1 replayed, %2 stale, %3 offline</source>
        <translation>en rejeu&#xa0;: %1, périmés&#xa0;: %2, hors ligne&#xa0;: %3</translation>
    </message>
    <message>
        <source>Open alarm: %1. The Alarms page says what to do.</source>
        <translation>Alarme ouverte&#xa0;: %1. La page Alarmes indique que faire.</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non compté</translation>
    </message>
    <message>
        <source>%1 % below yesterday, %2 at %3</source>
        <translation>%1 % de moins qu’hier, %2 à %3</translation>
    </message>
    <message>
        <source>%1 % above yesterday, %2 at %3</source>
        <translation>%1 % de plus qu’hier, %2 à %3</translation>
    </message>
    <message>
        <source>today not known</source>
        <translation>ce jour, inconnue</translation>
    </message>
</context>
<context>
    <name>countis::ui::PageWords</name>
    <message>
        <source>%1, %2 of tariff 1</source>
        <translation>%1, %2, tarif 1</translation>
    </message>
    <message>
        <source>%1, %2 of tariff 2</source>
        <translation>%1, %2, tarif 2</translation>
    </message>
    <message>
        <source>%1, total %2</source>
        <translation>%1, %2, total</translation>
    </message>
    <message>
        <source>%1, partial meter for %2</source>
        <translation>%1, compteur partiel, %2</translation>
    </message>
    <message>
        <source>active energy balance, imported minus exported</source>
        <translation>bilan d’énergie active, importée moins exportée</translation>
    </message>
    <message>
        <source>reactive energy balance, imported minus exported</source>
        <translation>bilan d’énergie réactive, importée moins exportée</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>metrological firmware version</source>
        <translation>version du micrologiciel métrologique</translation>
    </message>
    <message>
        <source>non-metrological firmware version</source>
        <translation>version du micrologiciel non métrologique</translation>
    </message>
    <message>
        <source>metrological firmware checksum</source>
        <translation>somme de contrôle du micrologiciel métrologique</translation>
    </message>
    <message>
        <source>non-metrological firmware checksum</source>
        <translation>somme de contrôle du micrologiciel non métrologique</translation>
    </message>
    <message>
        <source>installed communication port</source>
        <translation>port de communication installé</translation>
    </message>
    <message>
        <source>network settings</source>
        <translation>réglages réseau</translation>
    </message>
    <message>
        <source>default network settings</source>
        <translation>réglages réseau par défaut</translation>
    </message>
    <message>
        <source>IP address, byte %1</source>
        <translation>adresse IP, octet %1</translation>
    </message>
    <message>
        <source>netmask, byte %1</source>
        <translation>masque de sous-réseau, octet %1</translation>
    </message>
    <message>
        <source>gateway, byte %1</source>
        <translation>passerelle, octet %1</translation>
    </message>
    <message>
        <source>reset of %1</source>
        <translation>remise à zéro&#xa0;: %1</translation>
    </message>
    <message>
        <source>Modbus address, 1 to 247 (assumed)</source>
        <translation>adresse Modbus, de 1 à 247 (supposée)</translation>
    </message>
    <message>
        <source>tariff source (assumed)</source>
        <translation>source du tarif (supposée)</translation>
    </message>
    <message>
        <source>Start the partial meter %1?</source>
        <translation>Démarrer le compteur partiel %1&#xa0;?</translation>
    </message>
    <message>
        <source>Stop the partial meter %1?</source>
        <translation>Arrêter le compteur partiel %1&#xa0;?</translation>
    </message>
    <message>
        <source>Reset the partial meter %1 to 0?</source>
        <translation>Remettre le compteur partiel %1 à 0&#xa0;?</translation>
    </message>
    <message>
        <source>Load the default network settings?</source>
        <translation>Charger les réglages réseau par défaut&#xa0;?</translation>
    </message>
    <message>
        <source>Leave SETUP and save the changes?</source>
        <translation>Quitter SETUP et enregistrer les modifications&#xa0;?</translation>
    </message>
    <message>
        <source>UP changes the answer, ENTER confirms the answer.</source>
        <translation>UP change la réponse, ENTER valide la réponse.</translation>
    </message>
    <message>
        <source>Y saves the changes and leaves SETUP, N leaves without saving, C stays in SETUP.</source>
        <translation>Y enregistre les modifications et quitte SETUP, N quitte sans enregistrer, C reste dans SETUP.</translation>
    </message>
    <message>
        <source>The display is dark.</source>
        <translation>L’afficheur est éteint.</translation>
    </message>
    <message>
        <source>The meter starts: every segment is on.</source>
        <translation>Le compteur démarre&#xa0;: tous les segments sont allumés.</translation>
    </message>
    <message>
        <source>Display test: every segment is on.</source>
        <translation>Test de l’afficheur&#xa0;: tous les segments sont allumés.</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <extracomment>%1 is the page of a partial meter, in words</extracomment>
        <translation>Arrêté&#xa0;: %1</translation>
    </message>
    <message>
        <source>The test ends when you release UP or ENTER.</source>
        <translation>Le test s’arrête quand vous relâchez UP ou ENTER.</translation>
    </message>
    <message>
        <source>PAR flashes because this partial meter is stopped. Press UP and ENTER together to start it.</source>
        <translation>PAR clignote, car ce compteur partiel est arrêté. Appuyez sur UP et ENTER ensemble pour le démarrer.</translation>
    </message>
    <message>
        <source>The manual does not describe SETUP 1, so these pages are an assumption.</source>
        <translation>La notice ne décrit pas SETUP 1&#xa0;: ces pages sont une hypothèse.</translation>
    </message>
    <message>
        <source>COM: the network sets the tariff. diG: the digital input sets the tariff.</source>
        <translation>COM&#xa0;: le réseau fixe le tarif. diG&#xa0;: l’entrée numérique fixe le tarif.</translation>
    </message>
</context>
<context>
    <name>countis::ui::PhaseLoads</name>
    <message>
        <source>drift</source>
        <translation>dérive</translation>
    </message>
    <message>
        <source>hour of the day</source>
        <translation>heure du jour</translation>
    </message>
    <message>
        <source>appliances</source>
        <translation>appareils</translation>
    </message>
    <message>
        <source>The actual current also depends on: %1.</source>
        <extracomment>Why the currents measured differ from those set; %1 is a list such as &quot;drift, appliances&quot;</extracomment>
        <translation>Le courant réel dépend aussi de&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>countis::ui::PhasorModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A fault and its probability: &quot;Current of L2 reversed (97 %)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>sequence 123</source>
        <translation>ordre 123</translation>
    </message>
    <message>
        <source>sequence 132</source>
        <translation>ordre 132</translation>
    </message>
    <message>
        <source>sequence not detected</source>
        <translation>ordre non détecté</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>If corrected</source>
        <translation>Si corrigé</translation>
    </message>
    <message>
        <source>currents rearranged</source>
        <translation>courants réarrangés</translation>
    </message>
    <message>
        <source>I%1 turned round</source>
        <translation>I%1 inversé</translation>
    </message>
    <message>
        <source>sound supply</source>
        <translation>alimentation saine</translation>
    </message>
    <message>
        <source>all currents turned round</source>
        <translation>tous les courants inversés</translation>
    </message>
    <message>
        <source>%1 turned by %2°</source>
        <translation>%1 tourné de %2°</translation>
    </message>
    <message>
        <source>%1 %2%3 %4</source>
        <extracomment>By how much an arrow of the phasor diagram is longer: &quot;V2&quot;, &quot;+&quot;, &quot;12.00&quot;, &quot;V&quot;</extracomment>
        <translation>%1 %2%3&#xa0;%4</translation>
    </message>
    <message>
        <source>%1 has no arrow</source>
        <translation>%1 n’a pas de flèche</translation>
    </message>
</context>
<context>
    <name>countis::ui::PhysicalChecks</name>
    <message>
        <source>Only a qualified electrician may open the terminal cover, and the person who runs the installation must agree. On an E28, ask who may break its seal.</source>
        <translation>Seul un électricien qualifié peut ouvrir le cache-bornes, avec l’accord de l’exploitant de l’installation. Sur un E28, demandez qui peut rompre son plomb.</translation>
    </message>
    <message>
        <source>Switch off the supply of the meter and everything behind it that can feed in: inverters, generators, batteries. Lock each switch and put a notice on it.</source>
        <translation>Coupez l’alimentation du compteur et tout ce qui peut injecter derrière lui&#xa0;: onduleurs, groupes électrogènes, batteries. Verrouillez chaque interrupteur et apposez-y un avis.</translation>
    </message>
    <message>
        <source>Prove with a two-pole voltage tester that no terminal is live: each phase to N, each phase to earth, and phase to phase. Try the tester on a live point before and after.</source>
        <translation>Vérifiez avec un détecteur de tension bipolaire qu’aucune borne n’est sous tension&#xa0;: chaque phase par rapport à N, chaque phase par rapport à la terre, et entre phases. Essayez le détecteur sur un point sous tension avant et après.</translation>
    </message>
    <message>
        <source>Tighten every terminal that you have opened to the torque of the manual, and close the cover before you switch the supply on.</source>
        <translation>Serrez chaque borne que vous avez ouverte au couple indiqué dans la notice, et fermez le cache-bornes avant de remettre sous tension.</translation>
    </message>
    <message>
        <source>Switch on loads of at least 0.5 A on each phase and look at this page again: the verdict has to be gone.</source>
        <translation>Enclenchez des charges d’au moins 0,5 A sur chaque phase et revenez à cette page&#xa0;: le diagnostic doit avoir disparu.</translation>
    </message>
    <message>
        <source>Follow the cable of the supply: its phases have to enter the three terminals A-V, and the loads belong to the terminals A.</source>
        <translation>Suivez le câble du réseau&#xa0;: ses phases doivent arriver aux trois bornes A-V, et les charges sont raccordées aux bornes A.</translation>
    </message>
    <message>
        <source>Follow the wire of the supply: it has to enter the terminal %1 A-V. The wire to the loads belongs to the terminal %1 A. If they are the other way round, exchange them.</source>
        <translation>Suivez le fil du réseau&#xa0;: il doit arriver à la borne %1 A-V. Le fil vers les charges part de la borne %1 A. S’ils sont inversés, permutez-les.</translation>
    </message>
    <message>
        <source>Switch a load of one phase on and off, and note which current follows it. Do the same for the other phases.</source>
        <translation>Enclenchez et coupez une charge d’une seule phase, et notez quel courant la suit. Faites de même pour les autres phases.</translation>
    </message>
    <message>
        <source>Follow the two wires of each phase: both have to belong to the same phase.</source>
        <translation>Suivez les deux fils de chaque phase&#xa0;: les deux doivent appartenir à la même phase.</translation>
    </message>
    <message>
        <source>Switch on a load on %1. If the current of %1 stays 0, its wire goes past the meter or is interrupted.</source>
        <translation>Enclenchez une charge sur %1. Si le courant de %1 reste à 0, son fil contourne le compteur ou est coupé.</translation>
    </message>
    <message>
        <source>Reduce the load now: the terminals may become too hot.</source>
        <translation>Réduisez la charge maintenant&#xa0;: les bornes peuvent trop chauffer.</translation>
    </message>
    <message>
        <source>Compare the rating of the protection with the 80 A of the meter.</source>
        <translation>Comparez le calibre de la protection aux 80 A du compteur.</translation>
    </message>
    <message>
        <source>Look whether the loads on %1 work. If they do not, the phase is missing in the installation and not only at the meter.</source>
        <translation>Regardez si les charges sur %1 fonctionnent. Sinon, la phase manque dans l’installation et pas seulement au compteur.</translation>
    </message>
    <message>
        <source>Check the fuse or the circuit breaker of %1 upstream of the meter.</source>
        <translation>Contrôlez le fusible ou le disjoncteur de %1 en amont du compteur.</translation>
    </message>
    <message>
        <source>Check that the wire of %1 sits firmly in its terminal A-V.</source>
        <translation>Contrôlez que le fil de %1 est bien serré dans sa borne A-V.</translation>
    </message>
    <message>
        <source>Look whether the loads on %1 work: the meter counts nothing of them.</source>
        <translation>Regardez si les charges sur %1 fonctionnent&#xa0;: le compteur ne compte pas leur énergie.</translation>
    </message>
    <message>
        <source>Check that the wire of %1 sits firmly in its terminal A-V. If it does, and the phase has voltage, the meter must be replaced.</source>
        <translation>Contrôlez que le fil de %1 est bien serré dans sa borne A-V. Si c’est le cas et que la phase est sous tension, le compteur doit être remplacé.</translation>
    </message>
    <message>
        <source>Follow the wires of %1 and %2 to the supply: they have to come from different phases.</source>
        <translation>Suivez les fils de %1 et %2 jusqu’au réseau&#xa0;: ils doivent venir de phases différentes.</translation>
    </message>
    <message>
        <source>Isolate the installation now: single-phase loads get up to 400 V. Do not measure first.</source>
        <translation>Consignez l’installation maintenant&#xa0;: les charges monophasées reçoivent jusqu’à 400 V. Ne commencez pas par des mesures.</translation>
    </message>
    <message>
        <source>Follow the wire at the terminal N: it has to be the neutral of the supply, and the wire of %1 belongs to the terminal %1 A-V.</source>
        <translation>Suivez le fil de la borne N&#xa0;: ce doit être le neutre du réseau, et le fil de %1 va à la borne %1 A-V.</translation>
    </message>
    <message>
        <source>Isolate the installation now: single-phase loads get too high a voltage. Do not measure first.</source>
        <translation>Consignez l’installation maintenant&#xa0;: les charges monophasées reçoivent une tension trop élevée. Ne commencez pas par des mesures.</translation>
    </message>
    <message>
        <source>Follow the neutral from the supply to the loads, and check each terminal, bar and switch on its way.</source>
        <translation>Suivez le neutre du réseau jusqu’aux charges, et contrôlez chaque borne, barre et interrupteur sur son trajet.</translation>
    </message>
    <message>
        <source>Look at the direction in which the motors turn before anything is changed. The meter counts correctly with either sequence.</source>
        <translation>Regardez le sens de rotation des moteurs avant de changer quoi que ce soit. Le compteur compte correctement dans les deux ordres.</translation>
    </message>
    <message>
        <source>If the motors turn the wrong way, exchange two phases of the supply upstream of the meter.</source>
        <translation>Si les moteurs tournent dans le mauvais sens, permutez deux phases du réseau en amont du compteur.</translation>
    </message>
    <message>
        <source>Isolate the installation first. Then have an electrician measure the voltages of the supply.</source>
        <translation>Consignez d’abord l’installation. Faites ensuite mesurer les tensions du réseau par un électricien.</translation>
    </message>
    <message>
        <source>Have an electrician measure the voltages of the supply with and without load.</source>
        <translation>Faites mesurer les tensions du réseau par un électricien, avec et sans charge.</translation>
    </message>
    <message>
        <source>Ask whether a generator or an inverter supplies the installation.</source>
        <translation>Demandez si un groupe électrogène ou un onduleur alimente l’installation.</translation>
    </message>
    <message>
        <source>Look at the display of the meter: if it shows the symbol of a malfunction, replace the meter. If it is dark, the meter has no voltage.</source>
        <translation>Regardez l’afficheur du compteur&#xa0;: s’il montre le symbole de dysfonctionnement, remplacez le compteur. S’il est éteint, le compteur n’a pas de tension.</translation>
    </message>
    <message>
        <source>Compare the display of the meter with the readings of this page.</source>
        <translation>Comparez l’afficheur du compteur aux mesures de cette page.</translation>
    </message>
    <message>
        <source>If they differ, check and restart the gateways between meter and computer.</source>
        <translation>S’ils diffèrent, contrôlez et redémarrez les passerelles entre le compteur et l’ordinateur.</translation>
    </message>
    <message>
        <source>Ask whether anything behind the meter feeds in, and switch it off. If all powers are negative while only loads run, go on.</source>
        <translation>Demandez si quelque chose injecte derrière le compteur, et coupez-le. Si toutes les puissances sont négatives alors que seules des charges fonctionnent, continuez.</translation>
    </message>
    <message>
        <source>Ask whether anything behind the meter feeds in on %1, and switch it off. If P of %1 is negative while only loads run, go on.</source>
        <translation>Demandez si quelque chose injecte sur %1 derrière le compteur, et coupez-le. Si P de %1 est négative alors que seules des charges fonctionnent, continuez.</translation>
    </message>
</context>
<context>
    <name>countis::ui::PictureFile</name>
    <message>
        <source>the window could not be captured</source>
        <translation>la fenêtre n’a pas pu être capturée</translation>
    </message>
</context>
<context>
    <name>countis::ui::PlaceList</name>
    <message>
        <source>Your site</source>
        <translation>Votre site</translation>
    </message>
    <message>
        <source>It contains %1 and %2. They move up to %3.</source>
        <translation>Il contient %1 et %2. Ils remontent dans %3.</translation>
    </message>
    <message>
        <source>It contains %1, which move up to %2.</source>
        <translation>Il contient %1. Ce contenu remonte dans %2.</translation>
    </message>
</context>
<context>
    <name>countis::ui::RatingWords</name>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A range of values: 184 to 288 V</extracomment>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>%1 or %2 Hz, ±%3 Hz</source>
        <translation>%1 ou %2 Hz, ±%3 Hz</translation>
    </message>
    <message>
        <source>This frequency is outside the measuring range of the meter: %1.</source>
        <translation>Cette fréquence est hors de la plage de mesure du compteur&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This value is below the meter rating: %1.</source>
        <translation>Cette valeur est inférieure aux valeurs assignées du compteur&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This value is above the meter rating: %1.</source>
        <translation>Cette valeur est supérieure aux valeurs assignées du compteur&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The power is imported.</source>
        <translation>La puissance est importée.</translation>
    </message>
    <message>
        <source>The minus sign shows that the power is exported.</source>
        <translation>Le signe moins indique une puissance exportée.</translation>
    </message>
    <message>
        <source>Inductive: the current lags the voltage. The sign does not indicate import or export.</source>
        <translation>Inductif&#xa0;: le courant est en retard sur la tension. Le signe n’indique pas le sens de l’énergie.</translation>
    </message>
    <message>
        <source>Capacitive: the current leads the voltage. The minus sign does not indicate export.</source>
        <translation>Capacitif&#xa0;: le courant est en avance sur la tension. Le signe moins n’indique pas le sens de l’énergie.</translation>
    </message>
    <message>
        <source>Positive: quadrants I and II.</source>
        <translation>Positive&#xa0;: quadrants I et II.</translation>
    </message>
    <message>
        <source>Negative: quadrants III and IV.</source>
        <translation>Négative&#xa0;: quadrants III et IV.</translation>
    </message>
    <message>
        <source>phase %1 missing</source>
        <translation>phase %1 absente</translation>
    </message>
    <message>
        <source>phases %1 missing</source>
        <translation>phases %1 absentes</translation>
    </message>
    <message>
        <source>%1 outside rated range</source>
        <translation>%1 hors des valeurs assignées</translation>
    </message>
</context>
<context>
    <name>countis::ui::RegisterPreset</name>
    <message>
        <source>%1, tariff 1</source>
        <translation>%1, tarif 1</translation>
    </message>
    <message>
        <source>%1, tariff 2</source>
        <translation>%1, tarif 2</translation>
    </message>
    <message>
        <source>partial %1</source>
        <translation>compteur partiel %1</translation>
    </message>
    <message>
        <source>%1 inductive</source>
        <extracomment>%1 is &quot;Er+&quot; or &quot;Er−&quot;</extracomment>
        <translation>%1 inductive</translation>
    </message>
    <message>
        <source>%1 capacitive</source>
        <translation>%1 capacitive</translation>
    </message>
</context>
<context>
    <name>countis::ui::RegisterRows</name>
    <message>
        <source>reserved</source>
        <translation>réservé</translation>
    </message>
    <message>
        <source>%1 %2: for writing only</source>
        <translation>%1 %2&#xa0;: s’écrit seulement</translation>
    </message>
    <message>
        <source>%1 %2: the meter refuses to read it</source>
        <translation>%1 %2&#xa0;: le compteur en refuse la lecture</translation>
    </message>
    <message>
        <source>%1 %2: not read yet</source>
        <translation>%1 %2&#xa0;: pas encore lu</translation>
    </message>
    <message>
        <source>%1 %2: %3; words %4; read %5 ago</source>
        <extracomment>A register: its address, its name, its value, its words in hexadecimal, and how old they are</extracomment>
        <translation>%1 %2&#xa0;: %3&#xa0;; mots %4&#xa0;; lu il y a %5</translation>
    </message>
    <message>
        <source>R: for reading, RW: for reading and writing, W: for writing only. This page writes nothing.</source>
        <translation>R&#xa0;: se lit, RW&#xa0;: se lit et s’écrit, W&#xa0;: s’écrit seulement. Cette page n’écrit rien.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>hexa</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>access</source>
        <translation>accès</translation>
    </message>
    <message>
        <source>raw words</source>
        <translation>mots bruts</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unité</translation>
    </message>
    <message>
        <source>age</source>
        <translation>âge</translation>
    </message>
</context>
<context>
    <name>countis::ui::RegistersModel</name>
    <message>
        <source>All blocks</source>
        <translation>Tous les blocs</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>A block of registers, with its first and its last address</extracomment>
        <translation>%1, de %2 à %3</translation>
    </message>
    <message>
        <source>Its registers are marked in the table.</source>
        <translation>Ses registres sont marqués dans le tableau.</translation>
    </message>
    <message>
        <source>The chosen block or the search hides its registers from the table.</source>
        <translation>Le bloc choisi ou la recherche cache ses registres dans le tableau.</translation>
    </message>
    <message>
        <source>The meter has no registers at these addresses.</source>
        <translation>Le compteur n’a pas de registres à ces adresses.</translation>
    </message>
</context>
<context>
    <name>countis::ui::ReplayModel</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day without its year, as Qt writes dates: &quot;19 Nov&quot;</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>support bundle of %1</source>
        <extracomment>%1: a day with its year</extracomment>
        <translation>dossier d’assistance du %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A day with its weekday, as Qt writes dates: &quot;Thu 19 Nov&quot;</extracomment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>What happened, and from when to when</extracomment>
        <translation>%1, de %2 à %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>countis::ui::ScanModel</name>
    <message>
        <source>cannot be added</source>
        <translation>ne peut pas être ajouté</translation>
    </message>
    <message>
        <source>known</source>
        <translation>connu</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>%1, cancelled</source>
        <translation>%1, annulé</translation>
    </message>
    <message>
        <source>Nothing answers yet.</source>
        <translation>Rien ne répond pour l’instant.</translation>
    </message>
    <message>
        <source>Nothing that uses Modbus answers.</source>
        <translation>Rien ne répond en Modbus.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer: %1 known, %2 new, %3 other</source>
        <translation>
            <numerusform>%n réponse (connus&#xa0;: %1, nouveaux&#xa0;: %2, autres&#xa0;: %3)</numerusform>
            <numerusform>%n réponses (connus&#xa0;: %1, nouveaux&#xa0;: %2, autres&#xa0;: %3)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countis::ui::ScenarioModel</name>
    <message numerus="yes">
        <source>%n d %1</source>
        <translation>
            <numerusform>%n j %1</numerusform>
            <numerusform>%n j %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No scenario</source>
        <translation>Sans scénario</translation>
    </message>
    <message>
        <source>You set the supply and the loads on the training desk.</source>
        <translation>Vous réglez le réseau et les charges sur le banc.</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>scenario paused</source>
        <extracomment>The timeline of the scenario is paused, but the time of the meter is not</extracomment>
        <translation>scénario en pause</translation>
    </message>
    <message>
        <source>“%1” starts.</source>
        <translation>«&#xa0;%1&#xa0;» commence.</translation>
    </message>
    <message>
        <source>The scenario is closed and all faults are cleared.</source>
        <translation>Le scénario est fermé et tous les défauts sont supprimés.</translation>
    </message>
    <message>
        <source>“%1” starts again.</source>
        <translation>«&#xa0;%1&#xa0;» recommence.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 of %n event(s)</source>
        <extracomment>How far a scenario is: its time, and how many of its events have happened</extracomment>
        <translation>
            <numerusform>%1, événements&#xa0;: %2 sur %n</numerusform>
            <numerusform>%1, événements&#xa0;: %2 sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
</context>
<context>
    <name>countis::ui::SettingsFile</name>
    <message>
        <source>The settings could not be read, and changes are not saved: %1 %2.</source>
        <translation>Les réglages n’ont pas pu être lus et les modifications ne sont pas enregistrées&#xa0;: %1 %2.</translation>
    </message>
    <message>
        <source>the reason is unknown</source>
        <translation>la raison est inconnue</translation>
    </message>
    <message>
        <source>is not a regular file</source>
        <translation>n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>is larger than %1 bytes</source>
        <translation>dépasse %1 octets</translation>
    </message>
    <message>
        <source>cannot be read (%1)</source>
        <translation>ne peut pas être lu (%1)</translation>
    </message>
    <message>
        <source>Changes are not saved: %1 cannot be written (%2).</source>
        <translation>Les modifications ne sont pas enregistrées&#xa0;: %1 ne peut pas être écrit (%2).</translation>
    </message>
</context>
<context>
    <name>countis::ui::Site</name>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n compteur</numerusform>
            <numerusform>%n compteurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n lieu</numerusform>
            <numerusform>%n lieux</numerusform>
        </translation>
    </message>
    <message>
        <source>consumer</source>
        <translation>consommateur</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>producteur</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>This place does not exist any more.</source>
        <translation>Ce lieu n’existe plus.</translation>
    </message>
    <message>
        <source>A place needs a name.</source>
        <translation>Un lieu doit avoir un nom.</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>Un nom compte au plus %1 caractères.</translation>
    </message>
    <message>
        <source>The name of a place cannot contain “/” or control characters.</source>
        <translation>Le nom d’un lieu ne peut contenir ni «&#xa0;/&#xa0;» ni caractères de contrôle.</translation>
    </message>
    <message>
        <source>There is already a place with this name.</source>
        <translation>Un lieu porte déjà ce nom.</translation>
    </message>
    <message>
        <source>A place cannot be moved into itself.</source>
        <translation>Un lieu ne peut pas être déplacé dans lui-même.</translation>
    </message>
    <message>
        <source>There can be at most %1 levels of places.</source>
        <translation>Il peut y avoir au plus %1 niveaux de lieux.</translation>
    </message>
</context>
<context>
    <name>countis::ui::SiteFile</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>known</source>
        <translation>connu</translation>
    </message>
    <message>
        <source>the quotation marks or the number of columns do not match</source>
        <translation>les guillemets ou le nombre de colonnes ne correspondent pas</translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation>le texte n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>same address as line %1</source>
        <translation>même adresse que la ligne %1</translation>
    </message>
    <message>
        <source>the site is full</source>
        <translation>le site est plein</translation>
    </message>
    <message>
        <source>name: at most %1 characters</source>
        <translation>name&#xa0;: au plus %1 caractères</translation>
    </message>
    <message>
        <source>address: HOST or HOST:PORT</source>
        <translation>address&#xa0;: HÔTE ou HÔTE:PORT</translation>
    </message>
    <message>
        <source>unit: 1 to 247, or 255</source>
        <translation>unit&#xa0;: de 1 à 247, ou 255</translation>
    </message>
    <message>
        <source>place: up to %1 levels, as Hall 1/Board 2</source>
        <translation>place&#xa0;: jusqu’à %1 niveaux, comme Hall 1/Tableau 2</translation>
    </message>
    <message>
        <source>role: consumer, producer or both</source>
        <translation>role&#xa0;: consumer, producer ou both</translation>
    </message>
    <message>
        <source>period_s: 1 to 3600</source>
        <translation>period_s&#xa0;: de 1 à 3600</translation>
    </message>
    <message>
        <source>commands: yes or no</source>
        <translation>commands&#xa0;: yes ou no</translation>
    </message>
    <message>
        <source>Line %1 is left out.</source>
        <translation>La ligne %1 est omise.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are left out.</source>
        <translation>
            <numerusform>%n ligne est omise.</numerusform>
            <numerusform>%n lignes sont omises.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read: %1.</source>
        <translation>Non lu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation>%1 ne peut pas être lu (%2).</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1 dépasse %2&#xa0;Mo.</translation>
    </message>
    <message>
        <source>%1 is not a CSV file in UTF-8. Save it as “CSV UTF-8”.</source>
        <translation>%1 n’est pas un fichier CSV en UTF-8. Enregistrez-le au format «&#xa0;CSV UTF-8&#xa0;».</translation>
    </message>
    <message>
        <source>The first line of %1 must name the columns, each once: address, and if you like name, unit, place, role, period_s and commands.</source>
        <translation>La première ligne de %1 doit nommer les colonnes, chacune une fois&#xa0;: address et, si vous le souhaitez, name, unit, place, role, period_s et commands.</translation>
    </message>
    <message>
        <source>%1 contains no meters.</source>
        <translation>%1 ne contient aucun compteur.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2).</source>
        <translation>%1 ne peut pas être écrit (%2).</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were imported.</source>
        <translation>
            <numerusform>%n ligne a été importée.</numerusform>
            <numerusform>%n lignes ont été importées.</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>commands allowed</source>
        <translation>commandes autorisées</translation>
    </message>
</context>
<context>
    <name>countis::ui::SiteTree</name>
    <message>
        <source>%1 in %2</source>
        <extracomment>&quot;14 meters in 4 places&quot;</extracomment>
        <translation>%1 dans %2</translation>
    </message>
</context>
<context>
    <name>countis::ui::StateWord</name>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>périmé</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>alarme</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simulé</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>rejeu</translation>
    </message>
    <message>
        <source>The application simulates this meter: its values do not come from a real installation.</source>
        <translation>L’application simule ce compteur&#xa0;: ses valeurs ne proviennent pas d’une installation réelle.</translation>
    </message>
    <message>
        <source>The meter answers, and its values are up to date.</source>
        <translation>Le compteur répond, et ses valeurs sont à jour.</translation>
    </message>
    <message>
        <source>The meter has not answered for a few seconds. The window shows its last values.</source>
        <translation>Le compteur ne répond plus depuis quelques secondes. La fenêtre affiche ses dernières valeurs.</translation>
    </message>
    <message>
        <source>The meter has not answered yet, or has not answered for a minute.</source>
        <translation>Le compteur n’a pas encore répondu, ou ne répond plus depuis une minute.</translation>
    </message>
    <message>
        <source>The values indicate a fault at its terminals.</source>
        <translation>Les valeurs indiquent un défaut à ses bornes.</translation>
    </message>
    <message>
        <source>The meter answers, and its values indicate a fault in the installation.</source>
        <translation>Le compteur répond, et ses valeurs indiquent un défaut dans l’installation.</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>The window replays readings that were recorded. At the time of the replay the meter answered.</source>
        <translation>La fenêtre rejoue des mesures enregistrées. À l’instant de la relecture, le compteur répondait.</translation>
    </message>
</context>
<context>
    <name>countis::ui::StorageModel</name>
    <message>
        <source>The change is made.</source>
        <translation>La modification est faite.</translation>
    </message>
    <message>
        <source>Cancelled. Rows that were deleted before are gone; the others are kept as before.</source>
        <translation>Annulé. Les lignes déjà supprimées sont perdues&#xa0;; les autres sont conservées comme avant.</translation>
    </message>
    <message>
        <source>Readings as they were read</source>
        <translation>Mesures telles que lues</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Quarter-hours</source>
        <translation>Quarts d’heure</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 mois</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune pour l’instant</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 depuis le %2</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 par an</translation>
    </message>
    <message>
        <source>The change is being made …</source>
        <translation>Modification en cours…</translation>
    </message>
    <message>
        <source>%1 of %2 rows deleted</source>
        <translation>%1 lignes supprimées sur %2</translation>
    </message>
    <message>
        <source>What the change would delete is being counted …</source>
        <translation>Comptage de ce que la modification supprimerait…</translation>
    </message>
    <message>
        <source>The sizes are being measured …</source>
        <translation>Mesure des tailles en cours…</translation>
    </message>
    <message>
        <source>The database is being read …</source>
        <translation>Lecture de la base de données…</translation>
    </message>
    <message>
        <source>%1: %2 rows from %3 on and before %4 will be deleted.</source>
        <translation>%1&#xa0;: %2 lignes à partir du %3 et avant le %4 seront supprimées.</translation>
    </message>
    <message>
        <source>%1: %2 rows before %3 will be deleted.</source>
        <translation>%1&#xa0;: %2 lignes avant le %3 seront supprimées.</translation>
    </message>
    <message>
        <source>They cannot be restored.</source>
        <translation>Elles ne peuvent pas être restaurées.</translation>
    </message>
    <message>
        <source>≈ %1 since %2</source>
        <translation>≈ %1 depuis le %2</translation>
    </message>
</context>
<context>
    <name>countis::ui::SupportBundle</name>
    <message>
        <source>The support bundle is being made: %1 %</source>
        <translation>Le dossier d’assistance est en cours de création&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
</context>
<context>
    <name>countis::ui::TrainingDesk</name>
    <message>
        <source>not detected</source>
        <translation>non détecté</translation>
    </message>
    <message>
        <source>The current state of the training desk is now the start of the class.</source>
        <translation>L’état actuel du banc est désormais le début du cours.</translation>
    </message>
    <message>
        <source>The training desk is back at the start of the class.</source>
        <translation>Le banc est revenu au début du cours.</translation>
    </message>
</context>
<context>
    <name>countis::ui::TrendSeriesList</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Chosen series, and how many may be chosen</extracomment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>countis::ui::TrendSpan</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>countis::ui::TrendsModel</name>
    <message>
        <source>Compare with the hour before</source>
        <translation>Comparer à l’heure précédente</translation>
    </message>
    <message>
        <source>Compare with the day before</source>
        <translation>Comparer au jour précédent</translation>
    </message>
    <message>
        <source>Compare with the week before</source>
        <translation>Comparer à la semaine précédente</translation>
    </message>
    <message>
        <source>Compare with the month before</source>
        <translation>Comparer au mois précédent</translation>
    </message>
    <message>
        <source>Compare with the year before</source>
        <translation>Comparer à l’année précédente</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>Comparer à la période précédente</translation>
    </message>
    <message>
        <source>hour before</source>
        <translation>heure précédente</translation>
    </message>
    <message>
        <source>day before</source>
        <translation>jour précédent</translation>
    </message>
    <message>
        <source>week before</source>
        <translation>semaine précédente</translation>
    </message>
    <message>
        <source>month before</source>
        <translation>mois précédent</translation>
    </message>
    <message>
        <source>year before</source>
        <translation>année précédente</translation>
    </message>
    <message>
        <source>period before</source>
        <translation>période précédente</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>Affiché</translation>
    </message>
    <message>
        <source>In view, %1 to %2</source>
        <translation>Affiché, de %1 à %2</translation>
    </message>
    <message>
        <source>mean and range</source>
        <translation>moyenne et étendue</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>“%1” is no date; write it as 2026-11-24.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date&#xa0;; écrivez-la sous la forme 2026-11-24.</translation>
    </message>
    <message>
        <source>“%1” is no date; write it as 2026-11-24 or 2026-11-24 06:00.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date&#xa0;; écrivez-la sous la forme 2026-11-24 ou 2026-11-24 06:00.</translation>
    </message>
    <message>
        <source>The end must be at least 10 s after the beginning.</source>
        <translation>La fin doit être au moins 10 s après le début.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are damaged and left out.</source>
        <translation>
            <numerusform>%n enregistrement est endommagé et laissé de côté.</numerusform>
            <numerusform>%n enregistrements sont endommagés et laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>The span lies in the future.</source>
        <translation>Cette période est à venir.</translation>
    </message>
    <message>
        <source>The readings of this span are still being read.</source>
        <translation>Les mesures de cette période sont en cours de lecture.</translation>
    </message>
    <message>
        <source>not read at %1</source>
        <translation>non lu à %1</translation>
    </message>
    <message>
        <source>The energy register was not read at %1, where the span begins, or shortly before.</source>
        <translation>L’index d’énergie n’a pas été lu à %1, au début de la période, ni peu avant.</translation>
    </message>
    <message>
        <source>The energy register was not read at %1, where the span ends, or shortly before.</source>
        <translation>L’index d’énergie n’a pas été lu à %1, à la fin de la période, ni peu avant.</translation>
    </message>
    <message>
        <source>went back</source>
        <translation>a reculé</translation>
    </message>
    <message>
        <source>The energy register went back in this span: it rolled over, or the meter was exchanged. The Energy page counts over both.</source>
        <translation>L’index d’énergie a reculé pendant cette période&#xa0;: il a dépassé sa capacité, ou le compteur a été remplacé. La page Énergie tient compte des deux.</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>The meter was not read in this span.</source>
        <translation>Le compteur n’a pas été lu pendant cette période.</translation>
    </message>
</context>
<context>
    <name>countis::ui::TypedReadings</name>
    <message>
        <source>sequence</source>
        <translation>ordre</translation>
    </message>
    <message>
        <source>All values are known.</source>
        <translation>Toutes les valeurs sont connues.</translation>
    </message>
    <message>
        <source>the phase sequence</source>
        <translation>l’ordre des phases</translation>
    </message>
    <message>
        <source>Ask for %1 next: it decides most between the faults that are still possible.</source>
        <translation>Demandez ensuite %1&#xa0;: c’est la valeur qui départage le mieux les défauts encore possibles.</translation>
    </message>
    <message>
        <source>Ask for %1 next.</source>
        <translation>Demandez ensuite %1.</translation>
    </message>
    <message>
        <source>“%1” is not a number of at most 100,000.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre d’au plus 100 000.</translation>
    </message>
    <message>
        <source>The phase sequence is 123 or 132, or 0 where the display shows none.</source>
        <translation>L’ordre des phases est 123 ou 132, ou 0 si l’afficheur n’en indique pas.</translation>
    </message>
</context>
<context>
    <name>countis::ui::ValueText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>The form of a date, as QLocale takes it: &quot;14 Nov 2026&quot;</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>countis::ui::ValuesModel</name>
    <message>
        <source>phase-to-neutral</source>
        <translation>tension simple</translation>
    </message>
    <message>
        <source>phase-to-phase</source>
        <translation>tension composée</translation>
    </message>
    <message>
        <source>ind</source>
        <extracomment>Beside a power factor: inductive, capacitive; as short as can be</extracomment>
        <translation>ind</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>cap</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>hors plage</translation>
    </message>
    <message>
        <source>The role of this meter is consumer, which exports nothing.</source>
        <translation>Le rôle de ce compteur est «&#xa0;consommateur&#xa0;»&#xa0;: il n’exporte rien.</translation>
    </message>
</context>
<context>
    <name>countis::ui::VirtualMeters</name>
    <message>
        <source>a removed meter</source>
        <translation>un compteur supprimé</translation>
    </message>
    <message>
        <source>A virtual meter needs a name.</source>
        <translation>Un compteur virtuel a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>Un nom a au plus %1 caractères.</translation>
    </message>
    <message>
        <source>There is already a virtual meter with this name.</source>
        <translation>Il y a déjà un compteur virtuel de ce nom.</translation>
    </message>
    <message>
        <source>Choose at least one meter that is added.</source>
        <translation>Choisissez au moins un compteur à ajouter.</translation>
    </message>
    <message>
        <source>The virtual meters of the site are not read yet. Try again in a moment.</source>
        <translation>Les compteurs virtuels du site ne sont pas encore lus. Réessayez dans un instant.</translation>
    </message>
</context>
<context>
    <name>countis::ui::WallSite</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>The form of a date, as QLocale takes it: &quot;Tue 24 Nov 2026&quot;</extracomment>
        <translation>ddd d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>countisctl</name>
    <message>
        <source>Meter to read, as HOST[:PORT] (default port: 502). Write an IPv6 address in brackets: [::1]:502</source>
        <translation>Compteur à lire, HOST[:PORT] (port par défaut&#xa0;: 502). Mettez une adresse IPv6 entre crochets&#xa0;: [::1]:502</translation>
    </message>
    <message>
        <source>Modbus unit, 1 to 247; 255 addresses the meter whatever its unit is (default: 5)</source>
        <translation>Unité Modbus, de 1 à 247&#xa0;; 255 s’adresse au compteur quelle que soit son unité (5 par défaut)</translation>
    </message>
    <message>
        <source>Prints JSON, one object per line</source>
        <translation>Écrit du JSON, un objet par ligne</translation>
    </message>
    <message>
        <source>The unit is given twice, in %1 and by --unit; give it once.</source>
        <translation>L’unité est donnée deux fois, dans %1 et par --unit&#xa0;; donnez-la une seule fois.</translation>
    </message>
    <message>
        <source>Prints the version and exits</source>
        <translation>Affiche la version et se termine</translation>
    </message>
    <message>
        <source>Prints all 70 pages of the measuring menus</source>
        <translation>Affiche les 70 pages des menus de mesure</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Partial meters</source>
        <translation>Compteurs partiels</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Time in</source>
        <translation>Temps en</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>non détecté</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>%1, %2 s ago</source>
        <translation>%1, il y a %2 s</translation>
    </message>
    <message>
        <source>Phase sequence</source>
        <translation>Ordre des phases</translation>
    </message>
    <message>
        <source>Tariff in progress</source>
        <translation>Tarif en cours</translation>
    </message>
    <message>
        <source>%1: the reading did not finish within %2 s. Check the network, or allow more time with --timeout.</source>
        <translation>%1&#xa0;: la lecture ne s’est pas terminée en %2 s. Vérifiez le réseau, ou laissez plus de temps avec --timeout.</translation>
    </message>
    <message>
        <source>Time limit for the whole reading, in seconds, 1 to 600 (default: 30)</source>
        <translation>Durée maximale de la lecture entière, en secondes, de 1 à 600 (30 par défaut)</translation>
    </message>
    <message>
        <source>* stale: the last attempt to read this value failed, or was too long ago</source>
        <translation>* périmé&#xa0;: la dernière lecture de cette valeur a échoué ou est trop ancienne</translation>
    </message>
    <message>
        <source>phase %1 missing</source>
        <translation>phase %1 absente</translation>
    </message>
    <message>
        <source>phases %1 missing</source>
        <translation>phases %1 absentes</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>La sortie standard ne peut pas être écrite&#xa0;: %1.</translation>
    </message>
    <message>
        <source>the value is missing</source>
        <translation>la valeur manque</translation>
    </message>
    <message>
        <source>Prints this help and exits</source>
        <translation>Affiche cette aide et se termine</translation>
    </message>
    <message>
        <source>%1; the keys are UP, ENTER and SET.</source>
        <translation>%1&#xa0;; les touches sont UP, ENTER et SET.</translation>
    </message>
    <message>
        <source>Addresses to ask, 65,536 at most: 192.168.0.1-254, &quot;192.168.0.1 to 192.168.0.254&quot;, 192.168.0.0/24, a host, or several of these with commas between them</source>
        <translation>Adresses à interroger, 65&#xa0;536 au plus&#xa0;: 192.168.0.1-254, &quot;192.168.0.1 à 192.168.0.254&quot;, 192.168.0.0/24, un hôte, ou plusieurs de ceux-ci séparés par des virgules</translation>
    </message>
    <message>
        <source>Port, 1 to 65535 (default: 502)</source>
        <translation>Port, de 1 à 65535 (502 par défaut)</translation>
    </message>
    <message>
        <source>Modbus units to ask, with commas between them: 1,5,255 (default: 5)</source>
        <translation>Unités Modbus à interroger, séparées par des virgules&#xa0;: 1,5,255 (5 par défaut)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>No Modbus device answers. Check the range, the port and the unit.</source>
        <translation>Aucun appareil Modbus ne répond. Vérifiez la plage, le port et l’unité.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a meter of this site. countisctl meters lists them all.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un compteur de ce site. countisctl meters les énumère tous.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be one of several meters; give the whole address: %2</source>
        <translation>«&#xa0;%1&#xa0;» peut désigner plusieurs compteurs&#xa0;; indiquez l’adresse complète&#xa0;: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time; write it as 2026-10-01 or 2026-10-01T06:00:00+02:00.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date&#xa0;; écrivez-la comme 2026-10-01 ou 2026-10-01T06:00:00+02:00.</translation>
    </message>
    <message>
        <source>%1 records are damaged and left out.</source>
        <translation>%1 enregistrements sont endommagés et ignorés.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value of a meter. countisctl read --json lists all keys.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur d’un compteur. countisctl read --json énumère toutes les clés.</translation>
    </message>
    <message>
        <source>Site database: sqlite:FILE, postgresql://[USER@]HOST[:PORT]/NAME or service=NAME (default: the database of this user)</source>
        <translation>Base de données du site&#xa0;: sqlite:FICHIER, postgresql://[UTILISATEUR@]HÔTE[:PORT]/NOM ou service=NOM (par défaut&#xa0;: celle de cet utilisateur)</translation>
    </message>
    <message>
        <source>Prints the recorded values of a meter. Values read over Modbus are for information only and have no legal value</source>
        <translation>Affiche les valeurs enregistrées d’un compteur. Les valeurs lues par Modbus sont indicatives et n’ont aucune valeur légale</translation>
    </message>
    <message>
        <source>csv or json (default: csv)</source>
        <translation>csv ou json (par défaut&#xa0;: csv)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a step; use raw, 1m, 15m, 1h or 1d.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un pas&#xa0;; utilisez raw, 1m, 15m, 1h ou 1d.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a format; use csv or json.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un format&#xa0;; utilisez csv ou json.</translation>
    </message>
    <message>
        <source>%1 has the tables of a site now.</source>
        <translation>%1 contient maintenant les tables d’un site.</translation>
    </message>
    <message>
        <source>%1 has the tables of a site already. Nothing was changed.</source>
        <translation>%1 contient déjà les tables d’un site. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Sauvegarde&#xa0;: %1</translation>
    </message>
    <message>
        <source>The tables of %1 are up to date. Nothing was changed.</source>
        <translation>Les tables de %1 sont à jour. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The tables of %1 are of version %2 now; they were of version %3.</source>
        <translation>Les tables de %1 sont maintenant de la version %2&#xa0;; elles étaient de la version %3.</translation>
    </message>
    <message>
        <source>The database as it was before is in %1.</source>
        <translation>La base de données dans son état précédent se trouve dans %1.</translation>
    </message>
    <message>
        <source>The backup of %1 is in %2.</source>
        <translation>La sauvegarde de %1 se trouve dans %2.</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 of them written now</source>
        <translation>%1&#xa0;: %2 lignes, dont %3 écrites maintenant</translation>
    </message>
    <message>
        <source>Compares %1: %2</source>
        <translation>Compare %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Copies %1: %2</source>
        <translation>Copie %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The copy was cancelled. The same command continues it.</source>
        <translation>La copie a été annulée. La même commande la poursuit.</translation>
    </message>
    <message>
        <source>%1 was copied to %2. All tables were compared and are equal.</source>
        <translation>%1 a été copié dans %2. Toutes les tables ont été comparées et sont identiques.</translation>
    </message>
    <message>
        <source>sqlite:FILE, postgresql://[USER@]HOST[:PORT]/NAME or service=NAME</source>
        <translation>sqlite:FICHIER, postgresql://[UTILISATEUR@]HÔTE[:PORT]/NOM ou service=NOM</translation>
    </message>
    <message>
        <source>Brings the tables of an older version of countis up to date</source>
        <translation>Met à jour les tables d’une version antérieure de countis</translation>
    </message>
    <message>
        <source>FROM and TO are the same database.</source>
        <translation>FROM et TO sont la même base de données.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>does not agree with the readings</source>
        <translation>ne correspond pas aux mesures</translation>
    </message>
    <message>
        <source>journal, row %1: %2</source>
        <translation>journal, ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2, meter %3, run %4: %5</source>
        <translation>%1, %2, compteur %3, période d’horloge %4&#xa0;: %5</translation>
    </message>
    <message>
        <source>PostgreSQL checks its files itself; countisctl checks what is stored in them.</source>
        <translation>PostgreSQL vérifie lui-même ses fichiers&#xa0;; countisctl vérifie ce qu’ils contiennent.</translation>
    </message>
    <message>
        <source>File, %1: %2</source>
        <translation>Fichier, %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>La vérification a été annulée.</translation>
    </message>
    <message>
        <source>%1 cannot be checked (%2).</source>
        <translation>%1 ne peut pas être vérifié (%2).</translation>
    </message>
    <message>
        <source>%1 is damaged; problems found: %2.</source>
        <translation>%1 est endommagé&#xa0;; problèmes trouvés&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is sound.</source>
        <translation>%1 est intact.</translation>
    </message>
    <message>
        <source>The rebuild was cancelled. What was made until then stays; the same command makes the rest.</source>
        <translation>La reconstruction a été annulée. Ce qui a été fait jusque-là reste&#xa0;; la même commande fait le reste.</translation>
    </message>
    <message>
        <source>The readings of %1 minutes of %2 are damaged; their roll-ups stay as they are.</source>
        <translation>Les mesures de %1 minutes sur %2 sont endommagées&#xa0;; leurs regroupements restent inchangés.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Le fichier %1 ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The meter %1 has never answered, so that its serial number is not known. Read it with countis once, then import.</source>
        <translation>Le compteur %1 n’a jamais répondu, son numéro de série est donc inconnu. Lisez-le une fois avec countis, puis importez.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, ligne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>The import was cancelled. What was imported until then stays; the same command imports the rest.</source>
        <translation>L’importation a été annulée. Ce qui a été importé jusque-là reste&#xa0;; la même commande importe le reste.</translation>
    </message>
    <message>
        <source>Readings of %1: imported %2, there already %3, left out %4.</source>
        <translation>Mesures de %1&#xa0;: %2 importées, %3 déjà présentes, %4 ignorées.</translation>
    </message>
    <message>
        <source>%1: some lines are not imported: %2.</source>
        <translation>%1&#xa0;: certaines lignes ne sont pas importées&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>Reads the whole database and prints what is damaged; changes nothing</source>
        <translation>Lit toute la base de données et affiche ce qui est endommagé&#xa0;; ne modifie rien</translation>
    </message>
    <message>
        <source>%1 needs one of these commands: %2.</source>
        <translation>%1 demande l’une de ces commandes&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Creates, updates and copies the database of a site</source>
        <translation>Crée, met à jour et copie la base de données d’un site</translation>
    </message>
    <message>
        <source>Creates the tables of a site in an empty database</source>
        <translation>Crée les tables d’un site dans une base de données vide</translation>
    </message>
    <message>
        <source>Copies a SQLite database to a new file; programs may record into it meanwhile</source>
        <translation>Copie une base de données SQLite dans un nouveau fichier&#xa0;; des programmes peuvent y enregistrer pendant ce temps</translation>
    </message>
    <message>
        <source>Copies a site into another database, which must have its tables already (see init), and compares the two. If an earlier copy was interrupted, continues it</source>
        <translation>Copie un site dans une autre base de données, qui doit déjà avoir ses tables (voir init), et compare les deux. Si une copie précédente a été interrompue, la poursuit</translation>
    </message>
    <message>
        <source>Imports counter readings that another program has recorded</source>
        <translation>Importe des mesures d’index qu’un autre programme a enregistrées</translation>
    </message>
    <message>
        <source>CSV file: the first line is time,KEY,… with the keys that countisctl read --json prints; then comes a line for each time</source>
        <translation>Fichier CSV&#xa0;: la première ligne est time,CLÉ,… avec les clés que countisctl read --json affiche&#xa0;; suit une ligne par date</translation>
    </message>
    <message>
        <source>Reads SOCOMEC COUNTIS E27 and E28 energy meters, and manages the database of a site.</source>
        <translation>Lit les compteurs d’énergie SOCOMEC COUNTIS E27 et E28, et gère la base de données d’un site.</translation>
    </message>
    <message>
        <source>Values to print, with commas between them; the keys are those that countisctl read --json prints</source>
        <translation>Valeurs à afficher, séparées par des virgules&#xa0;; les clés sont celles que countisctl read --json affiche</translation>
    </message>
    <message>
        <source>Start of the values, for example 2026-10-01 or 2026-10-01T06:00:00+02:00 (default: the first value)</source>
        <translation>Début des valeurs, par exemple 2026-10-01 ou 2026-10-01T06:00:00+02:00 (par défaut&#xa0;: la première valeur)</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Utilisation&#xa0;</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Arguments&#xa0;</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>(obligatoire)</translation>
    </message>
    <message>
        <source>Excludes</source>
        <translation>Exclut&#xa0;</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options&#xa0;</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes&#xa0;</translation>
    </message>
    <message>
        <source>%1: more lines that cannot be read: %2</source>
        <translation>%1&#xa0;: autres lignes illisibles&#xa0;: %2</translation>
    </message>
    <message>
        <source>Reads the password of a database from standard input and keeps it in the keyring of this user</source>
        <translation>Lit le mot de passe d’une base de données sur l’entrée standard et le conserve dans le trousseau de cet utilisateur</translation>
    </message>
    <message>
        <source>postgresql://USER@HOST[:PORT]/NAME</source>
        <translation>postgresql://UTILISATEUR@HÔTE[:PORT]/NOM</translation>
    </message>
    <message>
        <source>Removes the password from the keyring</source>
        <translation>Retire le mot de passe du trousseau</translation>
    </message>
    <message>
        <source>Standard input contains no password. Write it on the first line.</source>
        <translation>L’entrée standard ne contient pas de mot de passe. Écrivez-le sur la première ligne.</translation>
    </message>
    <message>
        <source>Standard input cannot be read. Write the password on its first line.</source>
        <translation>L’entrée standard ne peut pas être lue. Écrivez le mot de passe sur sa première ligne.</translation>
    </message>
    <message>
        <source>The password is too long; allowed: %1 bytes.</source>
        <translation>Le mot de passe est trop long&#xa0;; autorisé&#xa0;: %1 octets.</translation>
    </message>
    <message>
        <source>The password is not text in UTF-8.</source>
        <translation>Le mot de passe n’est pas un texte en UTF-8.</translation>
    </message>
    <message>
        <source>The command was cancelled. The keyring was not changed.</source>
        <translation>La commande a été annulée. Le trousseau n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Password of %1: %2</source>
        <translation>Mot de passe de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The keyring has no password of %1 any more.</source>
        <translation>Le trousseau n’a plus de mot de passe de %1.</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Mot de passe de %1&#xa0;: </translation>
    </message>
    <message>
        <source>The keyring keeps the password of %1 now.</source>
        <translation>Le trousseau conserve maintenant le mot de passe de %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a place of this site. countisctl meters lists the places of all meters.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un lieu de ce site. countisctl meters affiche les lieux de tous les compteurs.</translation>
    </message>
    <message>
        <source>The command was cancelled.</source>
        <translation>La commande a été annulée.</translation>
    </message>
    <message>
        <source>--to must be after --from.</source>
        <translation>--to doit être après --from.</translation>
    </message>
    <message>
        <source>No price was changed.</source>
        <translation>Aucun prix n’a été modifié.</translation>
    </message>
    <message>
        <source>Prices stored: %1</source>
        <translation>Prix enregistrés&#xa0;: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date; write it as 2026-10-01.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date&#xa0;; écrivez-la sous la forme 2026-10-01.</translation>
    </message>
    <message>
        <source>Makes the energy report of a site, a place or a meter. Values read over Modbus are for information only and have no legal value</source>
        <translation>Établit le rapport d’énergie d’un site, d’un lieu ou d’un compteur. Les valeurs lues par Modbus sont données pour information seulement et n’ont pas de valeur légale</translation>
    </message>
    <message>
        <source>Prints the prices of energy as CSV, or replaces them</source>
        <translation>Affiche les prix de l’énergie en CSV, ou les remplace</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a step; use 15m, 1h, 1d or 1mo.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un pas&#xa0;; utilisez 15m, 1h, 1d ou 1mo.</translation>
    </message>
    <message>
        <source>The file %1 exists already. Name another file.</source>
        <translation>Le fichier %1 existe déjà. Indiquez un autre fichier.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Le fichier %1 ne peut pas être écrit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1: the three readings did not finish within %2 s. Check the network, or allow more time with --timeout.</source>
        <translation>%1&#xa0;: les trois mesures ne se sont pas terminées en&#xa0;%2 s. Vérifiez le réseau, ou accordez plus de temps avec --timeout.</translation>
    </message>
    <message>
        <source>Looks for wiring faults in the readings of a meter</source>
        <translation>Cherche des défauts de câblage dans les mesures d’un compteur</translation>
    </message>
    <message>
        <source>What the installation does with energy: consumer, producer or both (default: consumer)</source>
        <translation>Ce que l’installation fait de l’énergie&#xa0;: consumer, producer ou both (par défaut&#xa0;: consumer)</translation>
    </message>
    <message>
        <source>Time limit for the three readings, in seconds, 1 to 600 (default: 30)</source>
        <translation>Durée maximale des trois mesures, en secondes, de 1 à 600 (par défaut&#xa0;: 30)</translation>
    </message>
    <message>
        <source>Tries the diagnosis on random simulated installations, and prints which faults it finds</source>
        <translation>Essaie le diagnostic sur des installations simulées au hasard, et affiche les défauts qu’il trouve</translation>
    </message>
    <message>
        <source>Number of cases of the self-test (default: 30000)</source>
        <translation>Nombre de cas de l’autotest (par défaut&#xa0;: 30000)</translation>
    </message>
    <message>
        <source>The same number gives the same cases (default: 1)</source>
        <translation>Le même nombre donne les mêmes cas (par défaut&#xa0;: 1)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a role; use consumer, producer or both.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un rôle&#xa0;; utilisez consumer, producer ou both.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of cases; give a whole number from 1 to %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre de cas&#xa0;; donnez un nombre entier de 1 à&#xa0;%2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a seed; give a whole number.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une graine&#xa0;; donnez un nombre entier.</translation>
    </message>
    <message>
        <source>Or: %1, %2. %3</source>
        <translation>Ou&#xa0;: %1, %2. %3</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Ensuite&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>The file %1 is too large for a reading.</source>
        <translation>Le fichier&#xa0;%1 est trop grand pour une mesure.</translation>
    </message>
    <message>
        <source>The file %1 is not a reading: %2.</source>
        <translation>Le fichier&#xa0;%1 n’est pas une mesure&#xa0;:&#xa0;%2.</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2)&#xa0;:&#xa0;%3</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>File to create; it must not exist yet</source>
        <translation>Fichier à créer&#xa0;; il ne doit pas encore exister</translation>
    </message>
    <message>
        <source>Meters read: %1</source>
        <translation>Compteurs lus&#xa0;: %1</translation>
    </message>
    <message>
        <source>Place whose meters are included, for example &quot;Hall 1/Board 2&quot;</source>
        <translation>Lieu dont les compteurs sont inclus, par exemple «&#xa0;Hall 1/Tableau 2&#xa0;»</translation>
    </message>
    <message>
        <source>Day of the report, for example 2026-10-17</source>
        <translation>Jour du rapport, par exemple 2026-10-17</translation>
    </message>
    <message>
        <source>Year of the report, for example 2026</source>
        <translation>Année du rapport, par exemple 2026</translation>
    </message>
    <message>
        <source>First day of the report, for example 2026-10-01; needs --to</source>
        <translation>Premier jour du rapport, par exemple 2026-10-01&#xa0;; demande --to</translation>
    </message>
    <message>
        <source>Day after the last day of the report, for example 2026-10-08; needs --from</source>
        <translation>Lendemain du dernier jour du rapport, par exemple 2026-10-08&#xa0;; demande --from</translation>
    </message>
    <message>
        <source>PDF file to create; it must not exist yet</source>
        <translation>Fichier PDF à créer&#xa0;; il ne doit pas encore exister</translation>
    </message>
    <message>
        <source>CSV file to create, with the energies of all places and meters; it must not exist yet</source>
        <translation>Fichier CSV à créer, avec les énergies de tous les lieux et compteurs&#xa0;; il ne doit pas encore exister</translation>
    </message>
    <message>
        <source>Prints the energy of each interval, calculated from the counters of the meters. Values read over Modbus are for information only and have no legal value</source>
        <translation>Affiche l’énergie de chaque intervalle, calculée à partir des index des compteurs. Les valeurs lues par Modbus sont données pour information seulement et n’ont pas de valeur légale</translation>
    </message>
    <message>
        <source>Start of the first interval, for example 2026-10-01 or 2026-10-01T06:00:00+02:00</source>
        <translation>Début du premier intervalle, par exemple 2026-10-01 ou 2026-10-01T06:00:00+02:00</translation>
    </message>
    <message>
        <source>End of the last interval, for example 2026-11-01</source>
        <translation>Fin du dernier intervalle, par exemple 2026-11-01</translation>
    </message>
    <message>
        <source>Length of an interval: 15m, 1h, 1d or 1mo (default: 1d)</source>
        <translation>Longueur d’un intervalle&#xa0;: 15m, 1h, 1d ou 1mo (par défaut&#xa0;: 1d)</translation>
    </message>
    <message>
        <source>CSV file with all prices, in the format that this command prints. It replaces all stored prices</source>
        <translation>Fichier CSV avec tous les prix, au format que cette commande affiche. Il remplace tous les prix enregistrés</translation>
    </message>
    <message>
        <source>Give exactly one period: --month, --day, --year, or --from and --to.</source>
        <translation>Indiquez une seule période&#xa0;: --month, --day, --year, ou --from et --to.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a month; write it as 2026-10.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un mois&#xa0;; écrivez-le sous la forme 2026-10.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a year; write it as 2026.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une année&#xa0;; écrivez-la sous la forme 2026.</translation>
    </message>
    <message>
        <source>Finds the meters in a range of addresses; changes nothing in them</source>
        <translation>Trouve les compteurs d’une plage d’adresses, sans rien y modifier</translation>
    </message>
    <message>
        <source>Unexpected: %1. countisctl %2 --help lists what may follow.</source>
        <translation>Inattendu&#xa0;: %1. countisctl %2 --help énumère ce qui peut suivre.</translation>
    </message>
    <message>
        <source>%1 is missing. countisctl %2 --help explains it.</source>
        <translation>%1 manque. countisctl %2 --help l’explique.</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be combined.</source>
        <translation>%1 et %2 ne peuvent pas être combinés.</translation>
    </message>
    <message>
        <source>The command line cannot be read: %1.</source>
        <translation>La ligne de commande est illisible&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 may be given only once.</source>
        <translation>%1 ne peut être donné qu’une fois.</translation>
    </message>
    <message>
        <source>%1 needs a value: %2.</source>
        <translation>%1 demande une valeur&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>The oldest %n frames are not in the file: there was no memory for them.</source>
        <translation>
            <numerusform>La trame la plus ancienne n’est pas dans le fichier&#xa0;: la mémoire ne suffisait pas.</numerusform>
            <numerusform>Les %n trames les plus anciennes ne sont pas dans le fichier&#xa0;: la mémoire ne suffisait pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>A block of registers, and its first and last address</extracomment>
        <translation>%1, de %2 à %3</translation>
    </message>
    <message>
        <source>The meter refuses to read it: exception %1, %2.</source>
        <translation>Le compteur refuse la lecture&#xa0;: exception %1, %2.</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hexa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a block of registers; use one of %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un bloc de registres&#xa0;; utilisez l’un de ceux-ci&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The registers of %1 are for writing only; no meter lets anybody read them. Choose another block.</source>
        <translation>Les registres de %1 s’écrivent seulement&#xa0;; aucun compteur ne permet de les lire. Choisissez un autre bloc.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid --for; give a whole number of seconds from 1 to %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas valable pour --for&#xa0;; indiquez un nombre entier de secondes de 1 à %2.</translation>
    </message>
    <message>
        <source>Prints the Modbus registers of a meter with their values</source>
        <translation>Affiche les registres Modbus d’un compteur avec leurs valeurs</translation>
    </message>
    <message>
        <source>Block of registers to read, such as metrology (default: all blocks that can be read)</source>
        <translation>Bloc de registres à lire, par exemple metrology (par défaut&#xa0;: tous les blocs lisibles)</translation>
    </message>
    <message>
        <source>Prints all words as they are, reserved ones too, in hexadecimal</source>
        <translation>Affiche tous les mots tels quels, réservés compris, en hexadécimal</translation>
    </message>
    <message>
        <source>Ends after this many seconds, 1 to 86400 (default: when you interrupt it)</source>
        <translation>Se termine après ce nombre de secondes, de 1 à 86400 (par défaut&#xa0;: quand vous l’interrompez)</translation>
    </message>
    <message>
        <source>New file for the frames, which Wireshark reads</source>
        <translation>Nouveau fichier pour les trames, que Wireshark sait lire</translation>
    </message>
    <message>
        <source>Explains the bytes of each frame one by one</source>
        <translation>Explique un à un les octets de chaque trame</translation>
    </message>
    <message>
        <source>Reads a meter once a second, and prints the Modbus frames</source>
        <translation>Lit un compteur une fois par seconde et affiche les trames Modbus échangées</translation>
    </message>
    <message>
        <source>Only a qualified electrician may open the terminal cover, with the supply switched off and proved dead.</source>
        <translation>Seul un électricien qualifié peut ouvrir le cache-bornes, l’alimentation étant coupée et l’absence de tension vérifiée.</translation>
    </message>
    <message>
        <source>Month of the report, for example 2026-10. Give one period: --month, --day, --year, or --from with --to</source>
        <translation>Mois du rapport, par exemple 2026-10. Indiquez une seule période&#xa0;: --month, --day, --year, ou --from avec --to</translation>
    </message>
    <message>
        <source>Checks, recalculates and imports the recorded values of a site, and prints their size</source>
        <translation>Vérifie, recalcule et importe les valeurs enregistrées d’un site, et affiche leur taille</translation>
    </message>
    <message>
        <source>Recalculates the values of minutes, quarter-hours, hours and days from the recorded readings</source>
        <translation>Recalcule les valeurs des minutes, quarts d’heure, heures et jours à partir des mesures enregistrées</translation>
    </message>
    <message>
        <source>Prints how many readings, minutes, quarter-hours, hours and days are recorded, and how long they are kept</source>
        <translation>Affiche combien de mesures, de minutes, de quarts d’heure, d’heures et de jours sont enregistrés, et combien de temps ils sont conservés</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a command; use %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une commande&#xa0;; utilisez %2.</translation>
    </message>
    <message>
        <source>A command is missing; use %1.</source>
        <translation>Il manque une commande&#xa0;; utilisez %1.</translation>
    </message>
    <message>
        <source>Reads a meter and prints all its values</source>
        <translation>Lit un compteur et affiche toutes ses valeurs</translation>
    </message>
    <message>
        <source>Reads the meter once a second until you interrupt it</source>
        <translation>Lit le compteur une fois par seconde jusqu’à ce que vous l’interrompiez</translation>
    </message>
    <message>
        <source>Reads a meter and prints a page of its display</source>
        <translation>Lit un compteur et affiche une page de son afficheur</translation>
    </message>
    <message>
        <source>Keys that lead to the page: UP, ENTER, SET, UP+ENTER. A number after a key holds it for that many seconds: &quot;ENTER ENTER UP&quot;, &quot;UP+ENTER 3.2&quot;. The display of the meter itself stays as it is</source>
        <translation>Touches qui mènent à la page&#xa0;: UP, ENTER, SET, UP+ENTER. Un nombre après une touche la maintient pendant autant de secondes&#xa0;: «&#xa0;ENTER ENTER UP&#xa0;», «&#xa0;UP+ENTER 3.2&#xa0;». L’afficheur du compteur lui-même reste tel quel</translation>
    </message>
    <message>
        <source>End of the values: only earlier ones are printed (default: after the last value)</source>
        <translation>Fin des valeurs&#xa0;: seules les précédentes sont affichées (par défaut&#xa0;: après la dernière valeur)</translation>
    </message>
    <message>
        <source>raw, 1m, 15m, 1h or 1d (default: raw). For each period, prints the mean of a value, or the last value of a counter</source>
        <translation>raw, 1m, 15m, 1h ou 1d (par défaut&#xa0;: raw). Pour chaque période, affiche la moyenne d’une valeur, ou la dernière valeur d’un index</translation>
    </message>
    <message>
        <source>File with the output of countisctl read --json; some of its keys are enough. Several files are successive readings, the newest last</source>
        <translation>Fichier contenant la sortie de countisctl read --json&#xa0;; une partie de ses clés suffit. Plusieurs fichiers sont des mesures successives, la plus récente en dernier</translation>
    </message>
    <message>
        <source>This site has no virtual meters. The Energy page adds them.</source>
        <translation>Ce site n’a pas de compteur virtuel. La page Énergie permet d’en ajouter.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a virtual meter of this site; use one of: %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un compteur virtuel de ce site&#xa0;; utilisez l’un de ceux-ci&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Virtual meter, by its name: a sum of meters, or a main meter less its sub-meters</source>
        <translation>Compteur virtuel, par son nom&#xa0;: une somme de compteurs, ou un compteur principal moins ses sous-compteurs</translation>
    </message>
    <message>
        <source>%1 has no password that the keyring could keep. Write postgresql://USER@HOST[:PORT]/NAME; a service has its password in its own file or in ~/.pgpass.</source>
        <translation>%1 n’a pas de mot de passe que le trousseau puisse garder. Écrivez postgresql://UTILISATEUR@HÔTE[:PORT]/NOM&#xa0;; un service a son mot de passe dans son propre fichier ou dans ~/.pgpass.</translation>
    </message>
    <message>
        <source>Give exactly one of these: HOST, --from FILE, or --self-test.</source>
        <translation>Indiquez un seul de ces éléments&#xa0;: HÔTE, --from FICHIER ou --self-test.</translation>
    </message>
    <message>
        <source>No energy is recorded in this period, so that there is nothing to report.</source>
        <translation>Aucune énergie n’est enregistrée pour cette période&#xa0;: il n’y a rien à rapporter.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a number of seconds up to 60, and follow the key that is held for that time.</source>
        <translation>«&#xa0;%1&#xa0;» doit être un nombre de secondes, 60 au plus, et suivre la touche qui est maintenue pendant ce temps.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>No alarms.</source>
        <translation>Aucune alarme.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>No alarms in the last 30 days.</source>
        <translation>Aucune alarme ces 30 derniers jours.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an alarm of this site at the moment. countisctl alarms lists them all.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une alarme de ce site en ce moment. countisctl alarms les affiche toutes.</translation>
    </message>
    <message>
        <source>The program that records did not answer within 5 s. %1</source>
        <translation>Le programme qui enregistre n’a pas répondu en 5 s. %1</translation>
    </message>
    <message>
        <source>Lists the alarms of a site, or acknowledges one of them</source>
        <translation>Affiche les alarmes d’un site, ou en acquitte une</translation>
    </message>
    <message>
        <source>Lists what happened to the alarms in the last 30 days, with the name of each person</source>
        <translation>Affiche ce qui est arrivé aux alarmes ces 30 derniers jours, avec le nom de chaque personne</translation>
    </message>
    <message>
        <source>Acknowledges the alarm with this ID, as the list has it: METER/RULE, for example 3/power-exported</source>
        <translation>Acquitte l’alarme de cet ID, comme dans la liste&#xa0;: COMPTEUR/RÈGLE, par exemple 3/power-exported</translation>
    </message>
    <message>
        <source>Give either --ack or --history, not both.</source>
        <translation>Indiquez soit --ack, soit --history, mais pas les deux.</translation>
    </message>
    <message>
        <source>--comment needs --ack.</source>
        <translation>--comment ne va qu’avec --ack.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>Support bundle: %1</source>
        <translation>Dossier d’assistance&#xa0;: %1</translation>
    </message>
    <message>
        <source>Saves, shows and redacts support bundles: files with what happened at a site in the last hour</source>
        <translation>Enregistre, affiche et anonymise des dossiers d’assistance&#xa0;: des fichiers avec ce qui s’est passé sur un site pendant la dernière heure</translation>
    </message>
    <message>
        <source>Saves a support bundle; programs may record meanwhile</source>
        <translation>Enregistre un dossier d’assistance&#xa0;; des programmes peuvent enregistrer pendant ce temps</translation>
    </message>
    <message>
        <source>Meter: its name, address or number; may be repeated (default: all meters)</source>
        <translation>Compteur&#xa0;: son nom, son adresse ou son numéro&#xa0;; peut être répété (par défaut&#xa0;: tous les compteurs)</translation>
    </message>
    <message>
        <source>Leaves out addresses, names, places, serial numbers and comments</source>
        <translation>Omet les adresses, noms, lieux, numéros de série et commentaires</translation>
    </message>
    <message>
        <source>How far back, 1m to 24h, as 90s, 15m or 2h (default: 1h)</source>
        <translation>Durée à inclure, de 1m à 24h, comme 90s, 15m ou 2h (par défaut&#xa0;: 1h)</translation>
    </message>
    <message>
        <source>End of that time, as 2026-10-01T06:00:00 in the time zone of the site (default: now)</source>
        <translation>Fin de cette durée, comme 2026-10-01T06:00:00 dans le fuseau horaire du site (par défaut&#xa0;: maintenant)</translation>
    </message>
    <message>
        <source>Prints what is in a support bundle</source>
        <translation>Affiche le contenu d’un dossier d’assistance</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Dossier d’assistance</translation>
    </message>
    <message>
        <source>Prints JSON, one object</source>
        <translation>Affiche du JSON, un objet</translation>
    </message>
    <message>
        <source>Copies a support bundle without addresses, names, places, serial numbers and comments</source>
        <translation>Copie un dossier d’assistance sans adresses, noms, lieux, numéros de série ni commentaires</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid --last; give 1m to 24h, as 90s, 15m or 2h.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur valide pour --last&#xa0;; indiquez de 1m à 24h, comme 90s, 15m ou 2h.</translation>
    </message>
    <message>
        <source>the site</source>
        <translation>le site</translation>
    </message>
    <message>
        <source>Made: %1 by %2, tables of version %3</source>
        <translation>Créé&#xa0;: le %1 par %2, tables de version %3</translation>
    </message>
    <message>
        <source>Readings: %1 to %2 (%3)</source>
        <translation>Relevés&#xa0;: de %1 à %2 (%3)</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Site&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redacted: addresses, names, places, serial numbers and comments were left out.</source>
        <translation>Anonymisé&#xa0;: adresses, noms, lieux, numéros de série et commentaires ont été omis.</translation>
    </message>
    <message>
        <source>Not redacted: it contains addresses, names and serial numbers.</source>
        <translation>Non anonymisé&#xa0;: il contient des adresses, des noms et des numéros de série.</translation>
    </message>
    <message>
        <source>Simulated meters are among its meters.</source>
        <translation>Des compteurs simulés se trouvent parmi ses compteurs.</translation>
    </message>
    <message>
        <source>Meters whose readings did not fit: %1</source>
        <translation>Compteurs dont les relevés n’avaient pas de place&#xa0;: %1</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Compteurs</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) with readings</source>
        <translation>
            <numerusform>%n minute avec relevés</numerusform>
            <numerusform>%n minutes avec relevés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n trame</numerusform>
            <numerusform>%n trames</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Diagnosis at the end</source>
        <translation>Diagnostic à la fin</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>The readings do not prove this fault. The lines below assume that it exists.</source>
        <translation>Les mesures ne prouvent pas ce défaut. Les lignes ci-dessous supposent qu’il existe.</translation>
    </message>
    <message>
        <source>--to is missing: --from needs the day after the last day of the report.</source>
        <translation>--to manque&#xa0;: --from demande aussi le jour qui suit le dernier jour du rapport.</translation>
    </message>
    <message>
        <source>--from is missing: --to needs the first day of the report.</source>
        <translation>--from manque&#xa0;: --to demande aussi le premier jour du rapport.</translation>
    </message>
    <message>
        <source>partial meter %1</source>
        <translation>compteur partiel %1</translation>
    </message>
    <message>
        <source>balance of active energy (kWh)</source>
        <translation>bilan d’énergie active (kWh)</translation>
    </message>
    <message>
        <source>balance of reactive energy (kvarh)</source>
        <translation>bilan d’énergie réactive (kvarh)</translation>
    </message>
    <message>
        <source>metrological firmware version</source>
        <translation>version du micrologiciel métrologique</translation>
    </message>
    <message>
        <source>non-metrological firmware version</source>
        <translation>version du micrologiciel non métrologique</translation>
    </message>
    <message>
        <source>metrological firmware checksum</source>
        <translation>somme de contrôle du micrologiciel métrologique</translation>
    </message>
    <message>
        <source>non-metrological firmware checksum</source>
        <translation>somme de contrôle du micrologiciel non métrologique</translation>
    </message>
    <message>
        <source>communication port</source>
        <translation>port de communication</translation>
    </message>
    <message>
        <source>%1, page %2 of %3: %4</source>
        <translation>%1, page %2 sur %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>%1 was copied, but %2 has other rows too, or was changed meanwhile. These tables differ (rows in FROM and in TO): %3.</source>
        <translation>%1 a été copié, mais %2 contient aussi d’autres lignes ou a été modifié entre-temps. Ces tables diffèrent (lignes de la source et de la copie)&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Name a file for the report: --pdf FILE or --csv FILE.</source>
        <translation>Nommez un fichier pour le rapport&#xa0;: --pdf FICHIER ou --csv FICHIER.</translation>
    </message>
    <message>
        <source>Acceptance run of %1, unit %2: %3 minutes.</source>
        <translation>Réception de %1, unité %2&#xa0;: %3 minutes.</translation>
    </message>
    <message>
        <source>%1 Press Enter to leave this step out.</source>
        <translation>%1 Appuyez sur Entrée pour omettre cette étape.</translation>
    </message>
    <message>
        <source>%1: no whole reading came within %2 s. Check the network, or allow more time with --timeout.</source>
        <translation>%1&#xa0;: aucune mesure complète n’est arrivée en %2 s. Vérifiez le réseau, ou accordez plus de temps avec --timeout.</translation>
    </message>
    <message>
        <source>The run was cancelled. No file was written.</source>
        <translation>La réception a été annulée. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid --minutes; give a number from 0.1 to 60, with a decimal point.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur de --minutes&#xa0;; indiquez un nombre de 0.1 à 60, avec un point décimal.</translation>
    </message>
    <message>
        <source>Guides you through the acceptance of a meter: identity, voltages, phase sequence, a load on each phase, counters, tariff, time and communication. Values read over Modbus are for information only and have no legal value</source>
        <translation>Vous guide dans la réception d’un compteur&#xa0;: identité, tensions, ordre des phases, une charge sur chaque phase, index, tarif, temps et communication. Les valeurs lues par Modbus sont données à titre d’information et n’ont pas de valeur légale</translation>
    </message>
    <message>
        <source>Length of the run, 0.1 to 60 (default: 5)</source>
        <translation>Durée de la réception, 0.1 à 60 (par défaut&#xa0;: 5)</translation>
    </message>
    <message>
        <source>Leaves the load steps out; nobody has to switch anything</source>
        <translation>Omet les échelons de charge&#xa0;; personne n’a rien à enclencher</translation>
    </message>
    <message>
        <source>Time limit for each load step, in seconds, 1 to 600 (default: 120)</source>
        <translation>Temps accordé à chaque échelon de charge, en secondes, 1 à 600 (par défaut&#xa0;: 120)</translation>
    </message>
    <message>
        <source>Ends the run if no reading has come for this many seconds, 1 to 600 (default: 30)</source>
        <translation>Termine la réception si aucune mesure n’arrive pendant ce nombre de secondes, 1 à 600 (par défaut&#xa0;: 30)</translation>
    </message>
    <message>
        <source>CSV file to create, with the registers behind each figure</source>
        <translation>Fichier CSV à créer, avec les registres de chaque valeur</translation>
    </message>
    <message>
        <source>JSON file to create, with which --compare compares a later run</source>
        <translation>Fichier JSON à créer, avec lequel --compare compare une réception ultérieure</translation>
    </message>
    <message>
        <source>JSON file of an earlier run to compare with</source>
        <translation>Fichier JSON d’une réception précédente à comparer</translation>
    </message>
    <message>
        <source>Who carries the run out (default: you)</source>
        <translation>Personne qui effectue la réception (par défaut&#xa0;: vous)</translation>
    </message>
    <message>
        <source>Where the meter is, for the result</source>
        <translation>Emplacement du compteur, pour le résultat</translation>
    </message>
    <message>
        <source>Note for the result</source>
        <translation>Remarque pour le résultat</translation>
    </message>
    <message>
        <source>Differences from the run of %1</source>
        <translation>Différences avec la réception du %1</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Rien n’a changé.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid %2; give a whole number of seconds from 1 to 600.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur de %2&#xa0;; indiquez un nombre entier de secondes de 1 à 600.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, passed</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>step, failed, why</comment>
        <translation>%1&#xa0;: %2. %3</translation>
    </message>
    <message>
        <source>No commands.</source>
        <translation>Aucune commande.</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>The answer yes to a question on the terminal; its first letter is enough</extracomment>
        <translation>oui</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a place of this site.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un lieu de ce site.</translation>
    </message>
    <message>
        <source>There is no meter in &quot;%1&quot;.</source>
        <translation>Il n’y a aucun compteur dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Commands are not allowed for %1, so nothing was sent. Allow them by countisctl meters --allow-commands NAME.</source>
        <translation>Les commandes ne sont pas autorisées pour %1, rien n’a donc été envoyé. Autorisez-les&#xa0;: countisctl meters --allow-commands NAME.</translation>
    </message>
    <message numerus="yes">
        <source>Send this command to %n meters? [y/N]</source>
        <translation>
            <numerusform>Envoyer cette commande à %n compteur&#xa0;? [o/N]</numerusform>
            <numerusform>Envoyer cette commande à %n compteurs&#xa0;? [o/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>You did not answer yes, so nothing was sent.</source>
        <translation>Vous n’avez pas répondu oui, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Standard input is not a terminal, so nobody can be asked and nothing was sent. In a script, give --yes.</source>
        <translation>L’entrée standard n’est pas un terminal&#xa0;: personne ne peut répondre, et rien n’a été envoyé. Dans un script, donnez --yes.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>The audit log cannot be written, so nothing was sent to %1. %2</source>
        <translation>Le journal d’audit ne peut pas être écrit, rien n’a donc été envoyé à %1. %2</translation>
    </message>
    <message>
        <source>The result for %1 is missing in the audit log. %2</source>
        <translation>Le résultat pour %1 manque dans le journal d’audit. %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an energy of a partial meter; use ea+, ea-, er+, er- or eap.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une énergie de compteur partiel&#xa0;; utilisez ea+, ea-, er+, er- ou eap.</translation>
    </message>
    <message>
        <source>Sends a command to meters of a site that allow commands</source>
        <translation>Envoie une commande à des compteurs d’un site qui autorisent les commandes</translation>
    </message>
    <message>
        <source>Sets the tariff in progress</source>
        <translation>Règle le tarif en cours</translation>
    </message>
    <message>
        <source>Resets partial meters; totals cannot be reset</source>
        <translation>Remet à zéro des compteurs partiels&#xa0;; les totaux ne peuvent pas l’être</translation>
    </message>
    <message>
        <source>Energies whose partial meters to reset, with commas between them: ea+, ea-, er+, er-, eap (default: all)</source>
        <translation>Énergies dont les compteurs partiels sont à remettre à zéro, séparées par des virgules&#xa0;: ea+, ea-, er+, er-, eap (par défaut&#xa0;: toutes)</translation>
    </message>
    <message>
        <source>Resets the hours that each tariff was in progress</source>
        <translation>Remet à zéro les heures pendant lesquelles chaque tarif était en cours</translation>
    </message>
    <message>
        <source>1 or 2 (default: both tariffs)</source>
        <translation>1 ou 2 (par défaut&#xa0;: les deux tarifs)</translation>
    </message>
    <message>
        <source>1 or 2</source>
        <translation>1 ou 2</translation>
    </message>
    <message>
        <source>Meters: the name, the address or the number of each, as countisctl meters lists them</source>
        <translation>Compteurs&#xa0;: le nom, l’adresse ou le numéro de chacun, comme countisctl meters les liste</translation>
    </message>
    <message>
        <source>Place whose meters get the command, with those of the places in it: &quot;Hall 1/Board 2&quot;</source>
        <translation>Lieu dont les compteurs reçoivent la commande, avec ceux des lieux qu’il contient&#xa0;: &quot;Hall 1/Board 2&quot;</translation>
    </message>
    <message>
        <source>Sends the command without a question, for scripts</source>
        <translation>Envoie la commande sans question, pour les scripts</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a tariff; use 1 or 2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un tarif&#xa0;; utilisez 1 ou 2.</translation>
    </message>
    <message>
        <source>Name at least one meter, or a place by --place.</source>
        <translation>Nommez au moins un compteur, ou un lieu par --place.</translation>
    </message>
    <message>
        <source>Lists the commands that were sent to the meters of a site, and by whom</source>
        <translation>Liste les commandes qui ont été envoyées aux compteurs d’un site, et par qui</translation>
    </message>
    <message>
        <source>Prints CSV</source>
        <translation>Affiche du CSV</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordinateur</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>commands allowed</source>
        <translation>commandes autorisées</translation>
    </message>
    <message>
        <source>Forbids commands to this meter, as for a new meter</source>
        <translation>Interdit les commandes vers ce compteur, comme pour un nouveau compteur</translation>
    </message>
    <message>
        <source>Print every gap in the readings and every roll-over, reset and exchange of all meters, instead of the energy</source>
        <translation>Affiche chaque lacune des relevés et chaque dépassement, remise à zéro et échange de tous les compteurs, au lieu de l’énergie</translation>
    </message>
    <message>
        <source>--events has no intervals: leave out --step.</source>
        <translation>--events n’a pas d’intervalles&#xa0;: omettez --step.</translation>
    </message>
    <message>
        <source>Meter: its name, its address, or its id, which countisctl meters --json prints</source>
        <translation>Compteur&#xa0;: son nom, son adresse ou son identifiant, que countisctl meters --json affiche</translation>
    </message>
    <message>
        <source>Meter: its name, its address, or its id, which countisctl meters --json prints (default: all meters of the site)</source>
        <translation>Compteur&#xa0;: son nom, son adresse ou son identifiant, que countisctl meters --json affiche (par défaut&#xa0;: tous les compteurs du site)</translation>
    </message>
    <message>
        <source>Allows commands to this meter: its name, its address or its id</source>
        <translation>Autorise les commandes vers ce compteur&#xa0;: son nom, son adresse ou son identifiant</translation>
    </message>
    <message>
        <source>%1 has the roles countis_viewer, countis_operator, countis_engineer and countis_collector now.</source>
        <translation>%1 a maintenant les rôles countis_viewer, countis_operator, countis_engineer et countis_collector.</translation>
    </message>
    <message>
        <source>Prints the SQL that makes the roles of a site in PostgreSQL and gives them their rights</source>
        <translation>Affiche le SQL qui crée les rôles d’un site dans PostgreSQL et leur donne leurs droits</translation>
    </message>
    <message>
        <source>postgresql://[USER@]HOST[:PORT]/NAME or service=NAME</source>
        <translation>postgresql://[USER@]HOST[:PORT]/NAME ou service=NAME</translation>
    </message>
    <message>
        <source>Runs the SQL instead. You need to own the tables, and the right to create roles</source>
        <translation>Exécute ce SQL. Vous devez être propriétaire des tables et avoir le droit de créer des rôles</translation>
    </message>
    <message>
        <source>Only a database of PostgreSQL has roles. Whoever may write a file of SQLite may change everything in it.</source>
        <translation>Seule une base de données PostgreSQL a des rôles. Qui peut écrire dans un fichier SQLite peut tout y modifier.</translation>
    </message>
    <message>
        <source>--pdf and --csv name the same file.</source>
        <translation>--pdf et --csv désignent le même fichier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the number of a removed meter. countisctl meters --removed lists them all.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le numéro d’un compteur retiré. countisctl meters --removed les indique tous.</translation>
    </message>
    <message>
        <source>%1 was removed on %2; this is what was recorded before.</source>
        <translation>%1 a été retiré le %2&#xa0;; voici ce qui a été enregistré avant.</translation>
    </message>
    <message>
        <source>%1 was removed on %2. Give its number instead: %3</source>
        <translation>%1 a été retiré le %2. Indiquez plutôt son numéro&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 has the address %2 of the removed meter. Change or remove it first.</source>
        <translation>%1 a l’adresse %2 du compteur retiré. Modifiez-le ou retirez-le d’abord.</translation>
    </message>
    <message>
        <source>Lists the meters of a site, allows commands to one of them, or restores one that was removed</source>
        <translation>Affiche les compteurs d’un site, autorise les commandes pour l’un d’eux ou restaure un compteur retiré</translation>
    </message>
    <message>
        <source>Lists the meters that were removed, whose history is still there</source>
        <translation>Affiche les compteurs retirés, dont l’historique est toujours là</translation>
    </message>
    <message>
        <source>Takes up the removed meter with this number again, with its history</source>
        <translation>Reprend le compteur retiré qui a ce numéro, avec son historique</translation>
    </message>
    <message>
        <source>Made anew: %1 roll-ups of minutes and %2 of quarter-hours, and the hours and days above them.</source>
        <translation>Reconstruits&#xa0;: %1 regroupements de minutes et %2 de quarts d’heure, ainsi que les heures et les jours au-dessus.</translation>
    </message>
    <message>
        <source>T1 and T2 together are %1, which is not the total %2 by more than their registers round off: correct one of the three</source>
        <translation>T1 et T2 font ensemble %1, ce qui diffère du total %2 de plus que l’arrondi de leurs registres&#xa0;: corrigez l’un des trois</translation>
    </message>
    <message>
        <source>Lines that contradict other readings are left out. If they are right all the same, import the file with --accept-contradictions.</source>
        <translation>Les lignes qui contredisent d’autres relevés ne sont pas importées. Si elles sont justes malgré tout, importez le fichier avec --accept-contradictions.</translation>
    </message>
    <message>
        <source>Import lines that contradict other readings too, for example after a counter has passed its highest value</source>
        <translation>Importe aussi les lignes qui contredisent d’autres relevés, par exemple après le passage d’un index par sa valeur maximale</translation>
    </message>
    <message>
        <source>No program records this site now, so nothing was acknowledged. Start countis-collector, then try again.</source>
        <translation>Aucun programme n’enregistre ce site en ce moment, donc rien n’a été acquitté. Démarrez countis-collector, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was acknowledged. Try again, and look at the log of countis-collector.</source>
        <translation>Rien n’a été acquitté. Réessayez, et consultez le journal de countis-collector.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the ID of an alarm. Write METER/RULE, as countisctl alarms lists them.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’identifiant d’une alarme. Écrivez COMPTEUR/RÈGLE, comme dans la liste de countisctl alarms.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Comment on the acknowledgement, of at most 1000 characters; needs --ack</source>
        <translation>Commentaire sur l’acquittement, de 1000 caractères au plus&#xa0;; avec --ack seulement</translation>
    </message>
    <message>
        <source>You may not give the roles of %1 their rights, so nothing was changed. That takes the owner of its tables, who needs the right to create roles (CREATEROLE), or a superuser of the server. (%2)</source>
        <translation>Vous n’avez pas le droit de donner leurs droits aux rôles de %1, donc rien n’a été modifié. Il faut pour cela le propriétaire des tables, avec le droit de créer des rôles (CREATEROLE), ou un superutilisateur du serveur. (%2)</translation>
    </message>
    <message>
        <source>A signal ended the command. Meters that had their turn: %1 of %2.</source>
        <translation>Un signal a arrêté la commande. Compteurs traités&#xa0;: %1 sur %2.</translation>
    </message>
    <message>
        <source>These results could not be printed; countisctl audit shows them: %1.</source>
        <translation>Ces résultats n’ont pas pu être affichés&#xa0;; countisctl audit les montre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>serial number %1 instead of %2</source>
        <translation>numéro de série %1 au lieu de %2</translation>
    </message>
    <message>
        <source>energy_day, %1, meter %2: %3</source>
        <translation>energy_day, %1, compteur %2&#xa0;: %3</translation>
    </message>
</context>
</TS>
