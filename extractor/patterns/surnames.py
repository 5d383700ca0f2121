"""Surnames borne in Sweden, by which training varies the people in its sentences.

None of them stands in `name_origins`, whose names are kept for measuring.
"""

from __future__ import annotations

# Swedish surnames of two parts are made by joining one of each.
FIRST_PARTS = (
    "Al", "Ahl", "Ask", "Berg", "Björk", "Blom", "Boberg", "Bäck", "Dal", "Ek", "Elm", "Eng", "Fager", "Fors", "Frid", "Gran", "Grön", "Hag",
    "Hall", "Hed", "Hell", "Holm", "Häger", "Högl", "Kvarn", "Lager", "Lilje", "Lind", "Ljung", "Lund", "Löf", "Malm", "Mo", "Nord", "Norr",
    "Nyl", "Näs", "Palm", "Ros", "Rönn", "Sand", "Selin", "Silfver", "Sjö", "Skog", "Sten", "Strand", "Ström", "Sund", "Svart", "Söder", "Tall",
    "Törn", "Vall", "Vester", "Vik", "Wall", "Wester", "Åker", "Ås", "Älv", "Öster", "Öman",
)
LAST_PARTS = (
    "berg", "blad", "blom", "bo", "by", "dahl", "ell", "fors", "gren", "hag", "hed", "holm", "kvist", "lin", "lind", "ling", "lund", "löf", "man",
    "mark", "ner", "qvist", "rot", "sjö", "stedt", "strand", "ström", "sten", "vall", "vik", "åker", "ås",
)
WHOLE = tuple(
    """
    Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Gustafsson Pettersson Jonsson Jansson
    Hansson Bengtsson Jönsson Jakobsson Magnusson Olofsson Axelsson Mattsson Fredriksson Henriksson Gunnarsson
    Samuelsson Svensson Davidsson Arvidsson Danielsson Håkansson Abrahamsson Martinsson Mårtensson Göransson Sköld
    Hjelm Dolk Tapper Modig Frisk Kraft Ståhl Rask Flink Glad Stolt Lans Sjöö Ekh Fröjd Brolin Norlin Hedin Molin
    Wallin Nordin Sundin Tornéus Alinder Gyllenhammar Rosenblad Ehrenborg Silfverhielm Lagercrantz Natt-och-Dag
    Hamilton Douglas Posse Trolle Sparre
    Korhonen Nieminen Mäkinen Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Saarinen Salminen Niemi Kinnunen
    Salonen Turunen Laitinen Rantanen Jokinen Mattila Karjalainen Savolainen Ojala Leppänen Väisänen
    Kowalczyk Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski
    Mazur Krawczyk Piotrowska Grabowska Pawłowska Michalska
    Hadžić Hodžić Delić Mehmedović Imamović Omerović Kovačević Petrović Jovanović Nikolić Đorđević Marković Babić
    Horvat Novak Krasniqi Gashi Berisha Hoxha Shala Bytyqi Rexhepi
    Hassan Hussein Ali Ahmed Mohamed Ibrahim Khalil Saleh Mahmoud Haddad Khoury Nasser Mansour Aziz Karim Rashid
    Hamdan Darwish Al-Hashimi Al-Jabiri El-Sayed Abu-Ghazaleh Sabbagh Tahan
    Warsame Abdullahi Jama Farah Osman Nur Abdi Yusuf Hersi Guled Dahir Aden Muse Elmi
    Demir Yılmaz Kaya Çelik Şahin Öztürk Arslan Doğan Kılıç Aydın Polat Erdoğan Baran Şimşek
    Karimi Hosseini Ahmadi Rahimi Mohammadi Rezaei Moradi Jafari Amiri Ghasemi Tehrani Shirazi Kazemi
    García Martínez Rodríguez López Sánchez Pérez Gómez Fernández Díaz Álvarez Romero Muñoz Rojas Contreras Sepúlveda
    Nguyen Tran Pham Hoang Phan Vu Dang Bui Chen Wang Li Zhang Liu Kim Park Singh Kaur Patel Khan Hussain Chowdhury
    Tesfaye Haile Gebremedhin Tekle Berhane Kidane Abraha Okafor Mensah Diallo Traoré Kamara
    Müller Schmidt Weber Fischer Hoffmann Smith Jones Taylor Brown Jensen Hansen Larsen Pedersen Olsen Johansen
    Ivanova Petrov Kuznetsov Popova Sokolov Shevchenko Bondarenko Kovalenko Popescu Ionescu Nagy Kovács Tóth
    Inga Nutti Labba Blind Kuhmunen Sarri Utsi
    """.split()
)
