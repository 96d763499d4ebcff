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
        <source>Displays, charts and simulates SOCOMEC COUNTIS E27 and E28 meters.</source>
        <translation>Affiche, trace et simule les compteurs SOCOMEC COUNTIS E27 et E28.</translation>
    </message>
    <message>
        <source>Licence %1 · Qt %2</source>
        <translation>Licence %1 · Qt %2</translation>
    </message>
</context>
<context>
    <name>AddMeterCard</name>
    <message>
        <source>Testing %1 …</source>
        <translation>Test de %1 …</translation>
    </message>
    <message>
        <source>Add a meter</source>
        <translation>Ajouter un compteur</translation>
    </message>
    <message>
        <source>port 502 and unit 5 unless you say otherwise</source>
        <translation>port 502 et unité 5 par défaut</translation>
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
        <source>Tariff input</source>
        <translation>Entrée tarif</translation>
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
        <source>Power</source>
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
        <source>Preset …</source>
        <translation>Prérégler …</translation>
    </message>
    <message>
        <source>The tAr setting in SETUP 1 selects the tariff source: COM is the network, diG is this input.</source>
        <translation>Le réglage tAr, dans SETUP 1, choisit la source du tarif&#xa0;: COM pour le réseau, diG pour cette entrée.</translation>
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
    <name>EffectCard</name>
    <message>
        <source>Measured values</source>
        <translation>Valeurs mesurées</translation>
    </message>
    <message>
        <source>one reading in simulated time</source>
        <translation>une mesure en temps simulé</translation>
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
        <source>* T1 and T2: no decimals</source>
        <translation>* T1 et T2&#xa0;: sans décimales</translation>
    </message>
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
        <source>Open the presenter: large front, each key press shown</source>
        <translation>Ouvrir la présentation&#xa0;: face avant agrandie, appuis affichés</translation>
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
        <source>the host answers, but unit %2 does not answer%1. Check the Modbus address.</source>
        <translation>l’hôte répond, mais l’unité %2 ne répond pas%1. Vérifiez l’adresse Modbus.</translation>
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
        <source>Live charts</source>
        <translation>Courbes en direct</translation>
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
        <source>Changes are saved again.</source>
        <translation>Les modifications sont de nouveau enregistrées.</translation>
    </message>
    <message>
        <source>%1 Open Settings to answer.</source>
        <translation>%1 Ouvrez les réglages pour répondre.</translation>
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
        <translation>Test de %1 …</translation>
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
        <source>The application stops reading this meter. The meter itself does not change.</source>
        <translation>L’application cesse de lire ce compteur. Le compteur lui-même n’est pas modifié.</translation>
    </message>
    <message>
        <source>Testing %1 …</source>
        <translation>Test de %1 …</translation>
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
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>simulated time</source>
        <translation>temps simulé</translation>
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
        <source>An en dash marks a value that the meter does not measure.</source>
        <translation>Un tiret signale une valeur que le compteur ne mesure pas.</translation>
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
        <source>Test contacts the address once and reports which device answers.</source>
        <translation>Tester contacte l’adresse une fois et indique quel appareil répond.</translation>
    </message>
    <message>
        <source>The simulated meter is built into the application, so it cannot be edited or removed.</source>
        <translation>Le compteur simulé fait partie de l’application&#xa0;: il ne peut être ni modifié ni retiré.</translation>
    </message>
    <message>
        <source>The application saves every change at once.</source>
        <translation>L’application enregistre aussitôt chaque modification.</translation>
    </message>
    <message>
        <source>The LED flashes 1000 times per kilowatt-hour, like the LED of the meter. It stays lit, and its rate is shown beside it, when simulated time runs fast, or when motion is reduced and the rate exceeds three pulses per second.</source>
        <translation>La LED clignote 1000 fois par kilowattheure, comme celle du compteur. Elle reste allumée, et sa cadence est affichée à côté, quand le temps simulé est accéléré, ou quand les animations sont réduites et que la cadence dépasse trois impulsions par seconde.</translation>
    </message>
    <message>
        <source>On the training desk you operate the simulated meter itself: you press its keys, and you set the supply, the loads and the faults at its terminals. The other pages read this meter over the network, like a real meter.</source>
        <translation>Sur le banc, vous manœuvrez le compteur simulé lui-même&#xa0;: vous appuyez sur ses touches et vous réglez le réseau, les charges et les défauts à ses bornes. Les autres pages lisent ce compteur par le réseau, comme un vrai compteur.</translation>
    </message>
    <message>
        <source>Keys: ↑ is UP, Enter is ENTER, S is SET, while the meter front has the keyboard focus (F6). Hold a key for a long press, or two keys together for a combination. With the mouse, a right click keeps a key pressed until the next press. On an E28, open the terminal cover to reach the SET key.</source>
        <translation>Touches&#xa0;: ↑ correspond à UP, Entrée à ENTER, S à SET, quand la face avant a le focus du clavier (F6). Maintenez une touche pour un appui long, ou deux touches ensemble pour une combinaison. À la souris, un clic droit garde une touche enfoncée jusqu’à l’appui suivant. Sur un E28, ouvrez le cache-bornes pour atteindre la touche SET.</translation>
    </message>
    <message>
        <source>P pauses or resumes the time of the meter, N goes to the next event of the scenario, R restarts the scenario; Ctrl + and Ctrl − change the speed. While you hold a key of the meter, time runs at its normal speed.</source>
        <translation>P arrête ou relance le temps du compteur, N va à l’événement suivant du scénario, R relance le scénario depuis le début&#xa0;; Ctrl + et Ctrl − changent la vitesse. Tant que vous maintenez une touche du compteur, le temps s’écoule à sa vitesse normale.</translation>
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
        <source>F5 restores the start of the class. For ten seconds, Ctrl+Z undoes this; it also undoes the start of a scenario or the clearing of faults. To choose the state that F5 restores, use “Save this as the start of the class” in the command palette (Ctrl+K).</source>
        <translation>F5 rétablit le début du cours. Pendant dix secondes, Ctrl+Z annule cette action, de même que le lancement d’un scénario ou la suppression des défauts. Pour choisir l’état que F5 rétablit, utilisez «&#xa0;Enregistrer cet état comme début du cours&#xa0;» dans la palette de commandes (Ctrl+K).</translation>
    </message>
    <message>
        <source>Meters: add a meter by its address. The default port is 502 and the default unit is 5. You can paste a complete address such as 192.168.0.4:502/5 into the first field.</source>
        <translation>Compteurs&#xa0;: ajoutez un compteur par son adresse. Le port par défaut est 502 et l’unité par défaut 5. Vous pouvez coller une adresse complète, comme 192.168.0.4:502/5, dans le premier champ.</translation>
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
        <source>Set the register and restart</source>
        <translation>Écrire le registre et redémarrer</translation>
    </message>
    <message>
        <source>To show a roll-over to the class, set the register just below 1,000,000. The register then returns to 0.</source>
        <translation>Pour montrer un retour à zéro à la classe, réglez le registre juste au-dessous de 1&#x202f;000&#x202f;000. Le registre repasse ensuite à 0.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Value in %1</source>
        <translation>Valeur en %1</translation>
    </message>
    <message>
        <source>Use the last value before the roll-over: %1</source>
        <translation>Utiliser la dernière valeur avant le retour à zéro&#xa0;: %1</translation>
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
    <name>RegisterPreset</name>
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
    <name>ScanCard</name>
    <message>
        <source>Scan a range</source>
        <translation>Analyser une plage</translation>
    </message>
    <message>
        <source>asks who it is, writes nothing</source>
        <translation>demande qui répond, n’écrit rien</translation>
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
        <source>Back to start</source>
        <translation>Revenir au début</translation>
    </message>
    <message>
        <source>Go back to the start of the class</source>
        <translation>Revenir au début du cours</translation>
    </message>
    <message>
        <source>Restore the start of the class</source>
        <translation>Rétablir le début du cours</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
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
        <translation>Ouvrir un fichier …</translation>
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
        <translation>Le banc n’utilise que le compteur simulé et ne modifie jamais un vrai compteur.</translation>
    </message>
    <message>
        <source>Start the simulated meter</source>
        <translation>Démarrer le compteur simulé</translation>
    </message>
    <message>
        <source>Open the presenter: large front, each key press shown</source>
        <translation>Ouvrir la présentation&#xa0;: face avant agrandie, appuis affichés</translation>
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
        <translation>lu à %1</translation>
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
        <source>Expand the rail</source>
        <translation>Déplier le menu</translation>
    </message>
    <message>
        <source>Collapse the rail</source>
        <translation>Replier le menu</translation>
    </message>
    <message>
        <source>Switch full screen on or off</source>
        <translation>Activer ou quitter le plein écran</translation>
    </message>
    <message>
        <source>Show help for this page</source>
        <translation>Afficher l’aide de cette page</translation>
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
    <name>countis</name>
    <message>
        <source>standard output cannot be written: %1</source>
        <translation>la sortie standard ne peut pas être écrite&#xa0;: %1</translation>
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
        <source>this unit is silent</source>
        <translation>cette unité ne répond pas</translation>
    </message>
    <message>
        <source>another Modbus device</source>
        <translation>autre appareil Modbus</translation>
    </message>
</context>
<context>
    <name>countis::app::AppOptions</name>
    <message>
        <source>Prints this help and exits</source>
        <translation>Affiche cette aide et se termine</translation>
    </message>
    <message>
        <source>Shows this meter for this session only; may be repeated (default port: 502, default unit: 5)</source>
        <translation>Affiche ce compteur pour cette session seulement&#xa0;; peut être répété (port par défaut&#xa0;: 502, unité par défaut&#xa0;: 5)</translation>
    </message>
    <message>
        <source>Page to open first: meter, training or settings (default: meter)</source>
        <translation>Page à ouvrir d’abord&#xa0;: meter, training ou settings (meter par défaut)</translation>
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
        <source>Seconds to wait between the first live reading and the picture (default: 1)</source>
        <translation>Secondes d’attente entre la première mesure en direct et l’image (1 par défaut)</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be one of %3</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» doit être l’un de %3</translation>
    </message>
    <message>
        <source>Shows COUNTIS E27/E28 energy meters: their display, live charts and all values. Without --meter, it starts the bundled simulator.</source>
        <translation>Montre les compteurs d’énergie COUNTIS E27/E28&#xa0;: leur afficheur, des courbes en direct et toutes les valeurs. Sans --meter, démarre le simulateur intégré.</translation>
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
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
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
</context>
<context>
    <name>countis::app::Application</name>
    <message>
        <source>the bundled simulator: %1</source>
        <translation>le simulateur intégré&#xa0;: %1</translation>
    </message>
    <message>
        <source>the window could not be created</source>
        <translation>la fenêtre n’a pas pu être créée</translation>
    </message>
</context>
<context>
    <name>countis::app::DisplayCheck</name>
    <message>
        <source>no display: DISPLAY and WAYLAND_DISPLAY are empty; QT_QPA_PLATFORM=offscreen runs without one</source>
        <translation>pas d’écran&#xa0;: DISPLAY et WAYLAND_DISPLAY sont vides&#xa0;; QT_QPA_PLATFORM=offscreen s’en passe</translation>
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
    <name>countis::sim::Scenario</name>
    <message>
        <source>A load that is not counted</source>
        <translation>Une charge qui n’est pas comptée</translation>
    </message>
    <message>
        <source>The tap of L2 comes loose</source>
        <translation>La prise de tension de L2 se desserre</translation>
    </message>
    <message>
        <source>The tap is tightened</source>
        <translation>La prise est resserrée</translation>
    </message>
    <message>
        <source>After half a minute the voltage tap of L2 comes loose inside the meter; the load of L2 runs on, and its energy is not counted. This meter then reads 0 for everything of that phase, its current too, so what remains as evidence is that the neutral register does not fit the two currents that are left. The loss has to be estimated.</source>
        <translation>Après une demi-minute, la prise de tension de L2 se desserre dans le compteur&#xa0;; la charge de L2 reste alimentée et son énergie n’est pas comptée. Le compteur affiche alors 0 pour toutes les grandeurs de L2, y compris le courant&#xa0;: le seul indice restant est le registre du courant du neutre, qui ne correspond pas aux deux courants restants. Il faut estimer l’énergie non comptée.</translation>
    </message>
    <message>
        <source>A room of servers</source>
        <translation>Une salle de serveurs</translation>
    </message>
    <message>
        <source>A row of servers is switched off</source>
        <translation>Une rangée de serveurs est arrêtée</translation>
    </message>
    <message>
        <source>The row is back</source>
        <translation>La rangée est revenue</translation>
    </message>
    <message>
        <source>Almost the same current day and night on all three phases, slightly leading, with the 5th and 7th harmonics of many power supplies; three cooling units switch. The reactive power is capacitive, which the display shows with its symbol and the register of the power factor with its sign.</source>
        <translation>Le courant est presque le même jour et nuit sur les trois phases, légèrement en avance, avec les harmoniques 5 et 7 des nombreuses alimentations&#xa0;; trois groupes de froid démarrent et s’arrêtent. La puissance réactive est capacitive&#xa0;: l’afficheur l’indique par son symbole, et le registre du facteur de puissance par son signe.</translation>
    </message>
    <message>
        <source>A current that is not measured</source>
        <translation>Un courant qui n’est pas mesuré</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Réparation faite</translation>
    </message>
    <message>
        <source>The current of L3 reads 0 while the other phases carry load. It may be a defect or simply an unused phase, so it is a piece of information and no alarm.</source>
        <translation>Le courant de L3 vaut 0 alors que les autres phases sont chargées. C’est peut-être un défaut, ou simplement une phase inutilisée&#xa0;: le compteur donne une information, pas une alarme.</translation>
    </message>
    <message>
        <source>Currents of two phases exchanged</source>
        <translation>Courants de deux phases permutés</translation>
    </message>
    <message>
        <source>For training: meters with transformers can have the currents of L1 and L2 exchanged, this meter cannot, since each of its terminals carries voltage and current. The angles of the two move by +120 and −120 degrees, so that one of them seems to export.</source>
        <translation>Pour s’exercer&#xa0;: sur un compteur à transformateurs de courant, on peut permuter les courants de L1 et de L2&#xa0;; sur ce compteur, c’est impossible, car chaque borne porte la tension et le courant. Les angles des deux phases se décalent de +120 et −120 degrés, et l’une des deux semble exporter.</translation>
    </message>
    <message>
        <source>Neutral and a phase exchanged</source>
        <translation>Neutre et une phase inversés</translation>
    </message>
    <message>
        <source>Isolated and put right</source>
        <translation>Installation consignée et câblage corrigé</translation>
    </message>
    <message>
        <source>The neutral and L1 were exchanged in front of the meter. V1 is 230 V, but V2 and V3 are 398 V, beyond the 288 V that the meter bears continuously, and so is every load behind it. This is dangerous: isolate first, then look further.</source>
        <translation>Le neutre et L1 ont été permutés en amont du compteur. V1 vaut 230 V, mais V2 et V3 valent 398 V et dépassent les 288 V que le compteur et les charges en aval supportent en permanence. C’est dangereux&#xa0;: consignez d’abord, cherchez ensuite.</translation>
    </message>
    <message>
        <source>A meter that fails</source>
        <translation>Un compteur en panne</translation>
    </message>
    <message>
        <source>A copy of the memory is damaged</source>
        <translation>Une copie de la mémoire est endommagée</translation>
    </message>
    <message>
        <source>A power cut: the other copy serves</source>
        <translation>Une coupure&#xa0;: l’autre copie prend le relais</translation>
    </message>
    <message>
        <source>The measurement chain dies</source>
        <translation>La chaîne de mesure tombe en panne</translation>
    </message>
    <message>
        <source>Both copies are gone</source>
        <translation>Les deux copies sont perdues</translation>
    </message>
    <message>
        <source>Another meter</source>
        <translation>Remplacement par un autre compteur</translation>
    </message>
    <message>
        <source>First a copy of the memory is damaged, and after the power cut that follows nobody notices, since the other copy serves. Then the measurement chain dies: nothing is measured any more and the display shows the symbol of a malfunction. At last both copies of the memory are gone. Such a meter must be replaced.</source>
        <translation>D’abord, une copie de la mémoire est endommagée&#xa0;; après la coupure qui suit, personne ne le remarque, car le compteur utilise l’autre copie. Ensuite, la chaîne de mesure tombe en panne&#xa0;: le compteur ne mesure plus rien et l’afficheur montre le symbole de dysfonctionnement. Enfin, les deux copies de la mémoire sont perdues. Un tel compteur doit être remplacé.</translation>
    </message>
    <message>
        <source>Fed from the load side</source>
        <translation>Alimenté du côté charge</translation>
    </message>
    <message>
        <source>Supply and load were exchanged on the whole meter, so that every current flows the other way. All powers are negative and only the exported energies grow; the neutral is as it should be. A site that really exports looks the same: its declared role decides, and this one is a consumer.</source>
        <translation>L’arrivée et le départ ont été permutés sur tout le compteur&#xa0;: tous les courants circulent en sens inverse. Toutes les puissances sont négatives et seules les énergies exportées augmentent&#xa0;; le courant du neutre est normal. Un site qui exporte réellement donne les mêmes mesures&#xa0;: c’est le rôle déclaré du site qui tranche, et ce site est consommateur.</translation>
    </message>
    <message>
        <source>Dirty power</source>
        <translation>Réseau pollué par les harmoniques</translation>
    </message>
    <message>
        <source>The neutral carries three times the 3rd</source>
        <translation>Le neutre porte trois fois le rang 3</translation>
    </message>
    <message>
        <source>First the current, then the voltage becomes distorted: 40 % of the 5th in the currents, 10 % of the 5th in the voltages, the 3rd on top, which adds up in the neutral. S grows and PF falls although the angle of the fundamental stays.</source>
        <translation>Le courant se déforme d’abord, puis la tension&#xa0;: les courants comportent 40 % de rang 5, les tensions 10 % de rang 5, et le rang 3 s’y ajoute et s’additionne dans le neutre. S augmente et le facteur de puissance baisse, alors que l’angle du fondamental ne change pas.</translation>
    </message>
    <message>
        <source>A home with a solar roof and a car</source>
        <translation>Une maison avec toit solaire et voiture</translation>
    </message>
    <message>
        <source>Evening: the roof is dark, the car is charged</source>
        <translation>Soir&#xa0;: le toit est dans le noir, la voiture charge</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>From eleven in the morning a roof of 10 kW feeds in what the house does not need, in the evening the car is charged with 16 A on each phase. Active power changes its sign twice a day, the exported energies grow, and none of this is a fault: the site is both consumer and producer. The day passes in 24 minutes at a speed of 60.</source>
        <translation>Dès onze heures, un toit de 10 kW injecte l’énergie dont la maison n’a pas besoin&#xa0;; le soir, la voiture se charge à 16 A par phase. La puissance active change de signe deux fois par jour et les énergies exportées augmentent. Ce n’est pas un défaut&#xa0;: le site est à la fois consommateur et producteur. La journée dure 24 minutes à la vitesse ×60.</translation>
    </message>
    <message>
        <source>The feed of an old house</source>
        <translation>L’arrivée d’une vieille maison</translation>
    </message>
    <message>
        <source>The circuits are spread over three phases</source>
        <translation>Les circuits sont répartis sur trois phases</translation>
    </message>
    <message>
        <source>Nearly everything in this house hangs on L1: 23 A there, 4 A on L2, 1 A on L3. The neutral carries almost the current of L1, the voltages differ by what the long feed takes, and a water heater on L1 makes it worse. It is no fault of wiring, but an electrician would spread the circuits.</source>
        <translation>Presque toutes les charges de cette maison sont sur L1&#xa0;: 23 A sur L1, 4 A sur L2, 1 A sur L3. Le courant du neutre atteint presque celui de L1, les tensions diffèrent à cause de la longueur de l’arrivée, et un chauffe-eau sur L1 aggrave l’écart. Ce n’est pas un défaut de câblage, mais un électricien répartirait les circuits.</translation>
    </message>
    <message>
        <source>A load that looks reversed</source>
        <translation>Une charge qui a l’air inversée</translation>
    </message>
    <message>
        <source>The machines start</source>
        <translation>Les machines démarrent</translation>
    </message>
    <message>
        <source>A lightly loaded transformer and long cables draw small currents at nearly 90 degrees, capacitive on L1, inductive on L2. The power is so small that its sign may go either way within the steps of the registers. The right answer is that nothing can be said, not that a current is reversed. After two minutes the machines start, and everything is clear.</source>
        <translation>Un transformateur peu chargé et de longs câbles absorbent de petits courants à près de 90 degrés, capacitifs sur L1, inductifs sur L2. La puissance est si faible que le pas des registres peut en changer le signe. La bonne réponse est de ne pas conclure, et non d’annoncer un courant inversé. Après deux minutes, les machines démarrent et la situation devient claire.</translation>
    </message>
    <message>
        <source>The meter goes dark</source>
        <translation>Le compteur s’éteint</translation>
    </message>
    <message>
        <source>N comes loose at the meter</source>
        <translation>Le neutre se desserre au compteur</translation>
    </message>
    <message>
        <source>The terminal is tightened</source>
        <translation>La borne est resserrée</translation>
    </message>
    <message>
        <source>After half a minute the neutral comes loose at the meter&apos;s own terminal. The loads keep theirs and run on, but the meter has no supply: the display is dark, the ports refuse, nothing is counted, and the meters beside it answer. When the terminal is tightened it comes back on the same address with its registers.</source>
        <translation>Après une demi-minute, le neutre se desserre à la borne du compteur. Les charges gardent leur neutre et restent alimentées, mais le compteur n’est plus alimenté&#xa0;: l’afficheur est éteint, les ports sont fermés, rien n’est compté, et les compteurs voisins répondent. Quand la borne est resserrée, le compteur revient à la même adresse avec ses registres.</translation>
    </message>
    <message>
        <source>A network in trouble</source>
        <translation>Un réseau qui va mal</translation>
    </message>
    <message>
        <source>The installation is sound and the way to the meter is not: late answers, none, exceptions, answers that belong to other requests, other units or other functions, half answers, answers that drip, connections refused and reset, and a pulled cable, half a minute each with a pause between them. A good client names each of them and is back within seconds.</source>
        <translation>L’installation est saine, mais la liaison avec le compteur ne l’est pas&#xa0;: réponses tardives ou absentes, exceptions, réponses à d’autres requêtes, à d’autres unités ou à d’autres fonctions, réponses tronquées ou au compte-gouttes, connexions refusées ou réinitialisées, et câble débranché. Chaque défaut dure une demi-minute, avec une pause entre deux défauts. Un bon client nomme chaque défaut et se rétablit en quelques secondes.</translation>
    </message>
    <message>
        <source>The neutral is lost upstream</source>
        <translation>Rupture du neutre en amont</translation>
    </message>
    <message>
        <source>The neutral breaks</source>
        <translation>Le neutre se rompt</translation>
    </message>
    <message>
        <source>The neutral is whole again</source>
        <translation>Le neutre est rétabli</translation>
    </message>
    <message>
        <source>After half a minute the neutral breaks in front of the installation. The star point of the unequal loads moves, so the voltages to the neutral spread by far more than 10 % while those between phases stay equal, and the neutral current is 0. Equipment on the lightly loaded phase sees too much. The signature needs an unequal load: a heavy unbalance of the supply is its rival.</source>
        <translation>Après une demi-minute, le neutre se rompt en amont de l’installation. Le point neutre des charges inégales se déplace&#xa0;: les tensions simples s’écartent de bien plus de 10 %, les tensions composées restent égales, et le courant du neutre est nul. Les appareils sur la phase peu chargée subissent une surtension. Cette signature suppose des charges inégales&#xa0;: un fort déséquilibre du réseau peut donner la même.</translation>
    </message>
    <message>
        <source>What looks like wiring and is not</source>
        <translation>Ce qui ressemble au câblage et n’en est pas</translation>
    </message>
    <message>
        <source>A wrong scale</source>
        <translation>Une échelle erronée</translation>
    </message>
    <message>
        <source>A wrong order of words</source>
        <translation>Un ordre des mots erroné</translation>
    </message>
    <message>
        <source>Stale data</source>
        <translation>Des données anciennes</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <source>Row 0, to be excluded before any verdict: for a minute each, powers ten times too large, the words of 32-bit registers exchanged, and values that stand still while the meter runs. P is then larger than V times I, numbers jump by powers of 65,536, or the energy does not follow the power. The installation itself is sound.</source>
        <translation>Ligne 0, à exclure avant tout verdict&#xa0;: pendant une minute chacun, des puissances dix fois trop grandes, des mots permutés dans les registres de 32 bits, puis des valeurs figées alors que le compteur fonctionne. P dépasse alors V × I, les nombres sautent par puissances de 65&#x202f;536, ou l’énergie ne suit pas la puissance. L’installation elle-même est saine.</translation>
    </message>
    <message>
        <source>A day in an office</source>
        <translation>Une journée au bureau</translation>
    </message>
    <message>
        <source>Everybody is at work</source>
        <translation>Tout le monde travaille</translation>
    </message>
    <message>
        <source>The offices empty</source>
        <translation>Les bureaux se vident</translation>
    </message>
    <message>
        <source>Night: only servers and fridges run</source>
        <translation>Nuit&#xa0;: seuls serveurs et frigos tournent</translation>
    </message>
    <message>
        <source>A floor of an office from six in the morning on. Lighting and computers come up until nine, the kitchen, copiers, a lift and the air conditioning switch by themselves, and in the evening only what is never switched off is left. Everything is wired as it should be: a picture of a sound installation, best watched at a speed of 600 or more.</source>
        <translation>Un étage de bureaux, dès six heures du matin. L’éclairage et les ordinateurs montent en charge jusqu’à neuf heures&#xa0;; la cuisine, les copieurs, un ascenseur et la climatisation démarrent et s’arrêtent d’eux-mêmes&#xa0;; le soir, il ne reste que les appareils qui fonctionnent en permanence. Le câblage est correct&#xa0;: c’est l’image d’une installation saine, à regarder à la vitesse ×600 ou plus.</translation>
    </message>
    <message>
        <source>Beyond the ratings</source>
        <translation>Hors des calibres</translation>
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
        <source>Over-current on L1</source>
        <translation>Surintensité sur L1</translation>
    </message>
    <message>
        <source>The frequency swings</source>
        <translation>La fréquence oscille</translation>
    </message>
    <message>
        <source>Everything is in its range</source>
        <translation>Tout est dans sa plage</translation>
    </message>
    <message>
        <source>One after the other, for half a minute each: 299 V, beyond the 288 V that the meter bears; 161 V, under its range; 100 A on L1 of a meter rated for 80; a frequency that swings by 2 Hz. The meter measures all of it as well as it can, and each deserves its warning.</source>
        <translation>Les défauts se succèdent, une demi-minute chacun&#xa0;: 299 V, au-delà des 288 V que le compteur supporte&#xa0;; 161 V, sous sa plage&#xa0;; 100 A sur L1 d’un compteur prévu pour 80 A&#xa0;; une fréquence qui oscille de 2 Hz. Le compteur mesure ces valeurs aussi bien que possible, et chaque défaut mérite un avertissement.</translation>
    </message>
    <message>
        <source>Bursts of 2,400 A</source>
        <translation>Pointes de 2 400 A</translation>
    </message>
    <message>
        <source>The short circuit is cleared</source>
        <translation>Le court-circuit est éliminé</translation>
    </message>
    <message>
        <source>Short circuits on L1: every ten seconds half a cycle of 30 times Imax. The display shows the largest value that it can and flashes; between the bursts, and after them, the meter is as accurate as ever.</source>
        <translation>Courts-circuits sur L1&#xa0;: toutes les dix secondes, un courant de 30 × Imax pendant une demi-période. L’afficheur fait clignoter la plus grande valeur possible&#xa0;; entre les pointes, et après elles, le compteur garde toute son exactitude.</translation>
    </message>
    <message>
        <source>A phase is lost</source>
        <translation>Perte d’une phase</translation>
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
        <source>After half a minute the fuse of L2 blows. V2 falls under 46 V and everything of that phase reads 0, U31 stays at 398 V, the phase sequence is no longer detected, and the display flashes ! and the number of the phase. After two minutes the fuse is replaced.</source>
        <translation>Après une demi-minute, le fusible de L2 fond. V2 tombe sous 46 V et toutes les grandeurs de L2 valent 0, U31 reste à 398 V, l’ordre des phases n’est plus détecté, et l’afficheur fait clignoter&#xa0;! et le numéro de la phase. Après deux minutes, le fusible est remplacé.</translation>
    </message>
    <message>
        <source>One phase on two terminals</source>
        <translation>Une phase sur deux bornes</translation>
    </message>
    <message>
        <source>The terminals L1 and L2 were both connected to L1. Each voltage to the neutral is 230 V, so nothing seems wrong until U12 is read: it is 0, and with it the order of the phases is not detected.</source>
        <translation>Les bornes L1 et L2 ont toutes deux été raccordées à L1. Chaque tension simple vaut 230 V, et rien ne paraît anormal avant de lire U12&#xa0;: cette tension est nulle, et l’ordre des phases n’est pas détecté.</translation>
    </message>
    <message>
        <source>Power cuts</source>
        <translation>Coupures de courant</translation>
    </message>
    <message>
        <source>The supply fails</source>
        <translation>Le réseau disparaît</translation>
    </message>
    <message>
        <source>A deep sag</source>
        <translation>Un creux profond</translation>
    </message>
    <message>
        <source>The supply fails for ten seconds, then flickers, then sags so deep that the meter lives but undervoltage is to be reported. After each cut the meter is back on the same port with every register that it had.</source>
        <translation>Le réseau disparaît pendant dix secondes, puis vacille, puis baisse au point que le compteur fonctionne encore mais doit signaler une sous-tension. Après chaque coupure, le compteur revient sur le même port avec tous ses registres.</translation>
    </message>
    <message>
        <source>One current reversed</source>
        <translation>Un courant inversé</translation>
    </message>
    <message>
        <source>In and out of L2 were exchanged. The active power of L2 is negative and its reactive power changed its sign too, the neutral seems to carry twice the current of a phase, and the exported energy of L2 grows alone. A single-phase generator would look alike, but this site is a consumer.</source>
        <translation>L’entrée et la sortie de L2 ont été permutées. La puissance active de L2 est négative et sa puissance réactive a aussi changé de signe, le neutre semble porter le double du courant d’une phase, et seule l’énergie exportée de L2 augmente. Un générateur monophasé donnerait les mêmes mesures, mais ce site est consommateur.</translation>
    </message>
    <message>
        <source>The phases turn the wrong way</source>
        <translation>Les phases tournent à l’envers</translation>
    </message>
    <message>
        <source>L2 and L3 of the supply were exchanged. All voltages, currents and energies are right; only the symbol 132 tells, and motors turn backwards. No voltage can show it: the order comes from its own register.</source>
        <translation>L2 et L3 ont été permutées sur le réseau. Les tensions, les courants et les énergies sont justes&#xa0;; seul le symbole 132 indique le défaut, et les moteurs tournent à l’envers. Aucune tension ne peut le montrer&#xa0;: l’ordre des phases a son propre registre.</translation>
    </message>
    <message>
        <source>All currents moved on by a phase</source>
        <translation>Tous les courants décalés d’une phase</translation>
    </message>
    <message>
        <source>For training, as only meters with transformers can be wired so: each voltage is measured with the current of its neighbour. All three angles move by the same 120 degrees.</source>
        <translation>Pour s’exercer, car cette erreur n’est possible qu’avec des transformateurs de courant&#xa0;: chaque tension est mesurée avec le courant de la phase voisine. Les trois angles se décalent tous de 120 degrés.</translation>
    </message>
    <message>
        <source>Almost no load</source>
        <translation>Presque sans charge</translation>
    </message>
    <message>
        <source>A single clock runs</source>
        <translation>Une seule horloge tourne</translation>
    </message>
    <message>
        <source>20 mA on each phase at power factor 1: the smallest current that must be counted. 13.8 W in all: the LED blinks every 261 seconds. Before and after it there is no load at all, and nothing may be counted however long it lasts.</source>
        <translation>20 mA sur chaque phase à facteur de puissance 1&#xa0;: c’est le plus faible courant que le compteur doit compter. La puissance totale est de 13,8 W et la LED clignote toutes les 261 secondes. Avant et après, il n’y a aucune charge, et le compteur ne doit rien compter, quelle que soit la durée.</translation>
    </message>
    <message>
        <source>Two currents reversed</source>
        <translation>Deux courants inversés</translation>
    </message>
    <message>
        <source>In and out of L1 and L3 were exchanged. Two active powers are negative, their sum too, and the neutral that the phasors imply carries twice the current of a phase.</source>
        <translation>L’entrée et la sortie de L1 et de L3 ont été permutées. Deux puissances actives sont négatives, leur somme aussi, et le courant du neutre déduit des phaseurs vaut le double du courant d’une phase.</translation>
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
        <source>The digital input asks for T2</source>
        <translation>L’entrée numérique demande T2</translation>
    </message>
    <message>
        <source>The tariff in progress changes every two minutes, first by commands over Modbus, then by the digital input, which counts only if tAr is set to diG in SETUP 1. Totals split exactly into T1 and T2; the hours of each tariff are counted apart.</source>
        <translation>Le tarif en cours change toutes les deux minutes, d’abord par des commandes Modbus, puis par l’entrée numérique, qui n’agit que si tAr est réglé sur diG dans SETUP 1. Les totaux se partagent exactement entre T1 et T2&#xa0;; les heures de chaque tarif sont comptées séparément.</translation>
    </message>
    <message>
        <source>An unbalanced supply</source>
        <translation>Un réseau déséquilibré</translation>
    </message>
    <message>
        <source>The supply becomes unbalanced</source>
        <translation>Le réseau se déséquilibre</translation>
    </message>
    <message>
        <source>The supply is even again</source>
        <translation>Le réseau est de nouveau équilibré</translation>
    </message>
    <message>
        <source>The supply carries 4 % of negative sequence: voltages between phases differ, and motors grow hot. Computed as in IEC 61000-4-30 from U12, U23 and U31; a warning from 2 % on.</source>
        <translation>Le réseau comporte 4 % de composante inverse&#xa0;: les tensions composées diffèrent et les moteurs chauffent. Le taux est calculé selon la CEI 61000-4-30 à partir de U12, U23 et U31&#xa0;; un avertissement est donné dès 2 %.</translation>
    </message>
    <message>
        <source>A workshop with motors</source>
        <translation>Un atelier avec moteurs</translation>
    </message>
    <message>
        <source>The compensation trips</source>
        <translation>La compensation déclenche</translation>
    </message>
    <message>
        <source>The compensation is back</source>
        <translation>La compensation est revenue</translation>
    </message>
    <message>
        <source>Motors make a load that is heavy and inductive: a compressor, a lathe, a welder on L2 and an oven on L3 start and stop, the power factor lies between 0.8 and 0.85, and the voltage gives way a little at each start. After two minutes a compensation is switched off, and the angle grows.</source>
        <translation>Des moteurs forment une charge importante et inductive&#xa0;: un compresseur, un tour, un poste à souder sur L2 et un four sur L3 démarrent et s’arrêtent&#xa0;; le facteur de puissance est compris entre 0,8 et 0,85, et la tension baisse un peu à chaque démarrage. Après deux minutes, la compensation est coupée et l’angle augmente.</translation>
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
    <name>countis::ui::AppModel</name>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>The picture could not be saved in %1: %2.</source>
        <translation>L’image n’a pas pu être enregistrée dans %1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>countis::ui::DeskDevice</name>
    <message>
        <source>inactive: tAr is COM</source>
        <translation>inactive&#xa0;: tAr est COM</translation>
    </message>
    <message>
        <source>active: tAr is diG</source>
        <translation>active&#xa0;: tAr est diG</translation>
    </message>
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
        <source>%1, unit %2</source>
        <translation>%1, unité %2</translation>
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
    <name>countis::ui::EnergiesModel</name>
    <message>
        <source>The tariff registers of %1 have fewer digits than the total register.</source>
        <extracomment>Below the table of energies: %1 is a list such as &quot;Ea−, Eap&quot;</extracomment>
        <translation>Les registres par tarif de %1 ont moins de chiffres que le registre total.</translation>
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
        <source>Sequence reversed</source>
        <translation>Ordre des phases inversé</translation>
    </message>
    <message>
        <source>L2 and L3 are exchanged: the display shows 132.</source>
        <translation>L2 et L3 sont permutées&#xa0;: l’afficheur montre 132.</translation>
    </message>
    <message>
        <source>Two identical phases</source>
        <translation>Deux phases identiques</translation>
    </message>
    <message>
        <source>One phase feeds two terminals: the voltage between them is 0.</source>
        <translation>Une phase alimente deux bornes&#xa0;: la tension entre elles est nulle.</translation>
    </message>
    <message>
        <source>N and phase exchanged</source>
        <translation>Neutre et phase inversés</translation>
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
        <source>Neutral lost at meter</source>
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
        <source>The currents of two phases are exchanged. This error is only possible with current transformers.</source>
        <translation>Les courants de deux phases sont permutés. Cette erreur n’est possible qu’avec des transformateurs de courant.</translation>
    </message>
    <message>
        <source>Currents rotated</source>
        <translation>Courants décalés</translation>
    </message>
    <message>
        <source>All currents are shifted by one or two phases. This error is only possible with current transformers.</source>
        <translation>Tous les courants sont décalés d’une ou de deux phases. Cette erreur n’est possible qu’avec des transformateurs de courant.</translation>
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
        <translation>Mesure en panne</translation>
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
        <translation>Mots inversés</translation>
    </message>
    <message>
        <source>The two words of each register are exchanged.</source>
        <translation>Les deux mots de chaque registre sont inversés.</translation>
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
        <source>connecting</source>
        <translation>connexion</translation>
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
        <source>imported</source>
        <translation>importée</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportée</translation>
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
        <source>This program reads the first %1 of the %2 meters in the list. The others need a collector, a program on another computer that this version does not include yet.</source>
        <translation>Ce programme lit les %1 premiers des %2 compteurs de la liste. Les autres nécessitent un collecteur, un programme sur un autre ordinateur que cette version n’inclut pas encore.</translation>
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
        <translation>«&#xa0;%1&#xa0;» doit être un nombre de %2 à %3.</translation>
    </message>
    <message>
        <source>“%1” is between two steps: this number changes in steps of %2.</source>
        <translation>«&#xa0;%1&#xa0;» est entre deux pas&#xa0;: ce nombre se règle par pas de %2.</translation>
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
        <translation>adresse Modbus, de 1 à 247 (supposé)</translation>
    </message>
    <message>
        <source>tariff source (assumed)</source>
        <translation>source du tarif (supposé)</translation>
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
        <source>Added to the set current: %1.</source>
        <extracomment>Why the currents measured differ from those set; %1 is a list such as &quot;drift, appliances&quot;</extracomment>
        <translation>S’ajoutent au courant réglé&#xa0;: %1.</translation>
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
        <translation>Il contient %1, à remonter dans %2.</translation>
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
        <translation>Inductif&#xa0;: le courant est en retard sur la tension. Le signe n’indique pas le sens d’énergie.</translation>
    </message>
    <message>
        <source>Capacitive: the current leads the voltage. The minus sign does not indicate export.</source>
        <translation>Capacitif&#xa0;: le courant est en avance sur la tension. Le signe moins n’indique pas le sens d’énergie.</translation>
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
        <translation>partiel %1</translation>
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
            <numerusform>%n réponse&#xa0;: %1 connus, %2 nouveaux, %3 autres</numerusform>
            <numerusform>%n réponses&#xa0;: %1 connus, %2 nouveaux, %3 autres</numerusform>
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
        <source>Manual</source>
        <translation>Manuel</translation>
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
        <source>waiting</source>
        <extracomment>Of a scenario whose last event has happened, and whose time waits there</extracomment>
        <translation>en attente</translation>
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
            <numerusform>%1, %2 événement(s) sur %n</numerusform>
            <numerusform>%1, %2 événement(s) sur %n</numerusform>
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
        <source>The window replays recorded readings.</source>
        <translation>La fenêtre rejoue des mesures enregistrées.</translation>
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
</context>
<context>
    <name>countisctl</name>
    <message>
        <source>&quot;%1&quot; is not a key; the keys are UP, ENTER and SET.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une touche&#xa0;; les touches sont UP, ENTER et SET.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names the same key twice.</source>
        <translation>«&#xa0;%1&#xa0;» nomme deux fois la même touche.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must follow a key: a number gives the seconds for which the key is held, up to 60.</source>
        <translation>«&#xa0;%1&#xa0;» doit suivre une touche&#xa0;: un nombre donne la durée d’appui en secondes, 60 au plus.</translation>
    </message>
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
        <source>Reads SOCOMEC COUNTIS E27 and E28 energy meters.</source>
        <translation>Lit les compteurs d’énergie SOCOMEC COUNTIS E27 et E28.</translation>
    </message>
    <message>
        <source>Prints the version and exits</source>
        <translation>Affiche la version et se termine</translation>
    </message>
    <message>
        <source>Prints all readings of a meter</source>
        <translation>Affiche toutes les mesures d’un compteur</translation>
    </message>
    <message>
        <source>Prints the readings once a second until you interrupt it</source>
        <translation>Affiche les mesures une fois par seconde jusqu’à interruption</translation>
    </message>
    <message>
        <source>Prints what the meter&apos;s display shows</source>
        <translation>Affiche ce que montre l’afficheur du compteur</translation>
    </message>
    <message>
        <source>Keys to press first: UP, ENTER, SET, UP+ENTER. A number after a key holds it for that many seconds: &quot;ENTER ENTER UP&quot;, &quot;UP+ENTER 3.2&quot;</source>
        <translation>Touches à presser d’abord&#xa0;: UP, ENTER, SET, UP+ENTER. Un nombre après une touche la maintient autant de secondes&#xa0;: &quot;ENTER ENTER UP&quot;, &quot;UP+ENTER 3.2&quot;</translation>
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
        <source>&quot;%1&quot; is not a valid --timeout; give a whole number of seconds from 1 to 600.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas valable pour --timeout&#xa0;; donnez un nombre entier de secondes, de 1 à 600.</translation>
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
        <source>Finds the meters in a range of addresses; writes nothing</source>
        <translation>Trouve les compteurs d’une plage d’adresses&#xa0;; n’écrit rien</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a command; use read, lcd or scan.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une commande&#xa0;; utilisez read, lcd ou scan.</translation>
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
</context>
</TS>
