"""Given names and surnames by origin, to measure how well people are found whatever they are called.

The origins are those of the issue that asked for it, after the name swaps of DaCy's robustness tests (Enevoldsen and
others, 2021). Training never sees these surnames, nor these given names in the names that it puts in.
"""

from __future__ import annotations

GIVEN, SURNAMES = 0, 1

ORIGINS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Finnish": (
        tuple("Aino Veikko Päivi Jorma Tuula Seppo Kaarina Esko Liisa Heikki Sirkka Ilkka Marjo Taisto Eeva-Liisa Juhani".split()),
        tuple("Virtanen Heikkilä Rautiainen Pitkänen Tuominen Ahonen Kettunen Nurmi Lahtinen Hirvonen Kärkkäinen Ylitalo Vainio Niskanen Peltola Kauppinen".split()),
    ),
    "Arabic": (
        tuple("Abdulrahman Ruqaya Tariq Nawal Haitham Samira Mustafa Zainab Walid Hanan Yahya Rasha Bilal Amina Firas Manal".split()),
        tuple("Al-Khatib Shaheen Al-Masri Barakat Qasim Hijazi Al-Rubaie Sulaiman Jaber El-Amin Zeidan Al-Tamimi Fakhoury Najjar Awad Bakri".split()),
    ),
    "Bosnian": (
        tuple("Edin Senada Mirsad Azra Haris Amela Nermin Jasmina Almir Sabaheta Adnan Fikreta Emir Lejla Samir Mubera".split()),
        tuple("Begić Softić Mujkić Halilović Čaušević Ramić Avdić Smajić Karić Dedić Muratović Bešlić Zukić Suljić Alagić Hasanbegović".split()),
    ),
    "Kurdish": (
        tuple("Rojda Şivan Dilan Azad Berivan Serhat Gulistan Rêber Shilan Diyar Nazdar Hêvîn Rebwar Kajsheen Soran Zilan".split()),
        tuple("Bozarslan Barzinji Zebari Amedî Kurdo Jaff Sindi Botani Karadaghi Uzun Dersimi Hawrami Talabani Mukri Sorani Badini".split()),
    ),
    "Polish": (
        tuple("Zbigniew Agnieszka Krzysztof Małgorzata Wojciech Bożena Grzegorz Iwona Stanisław Jolanta Tadeusz Beata Mirosław Halina Ryszard Danuta".split()),
        tuple("Nowakowski Sikorska Ostrowski Wróbel Malinowska Adamczyk Jaworski Stępień Górska Rutkowski Sawicka Chmielewski Borkowska Czarnecki Urbańska Pietrzak".split()),
    ),
    "Somali": (
        tuple("Abdirahman Hodan Mahad Ifrah Liban Sahra Abdikarim Ayaan Guuleed Khadra Bashir Deeqa Faysal Hibaaq Ismail Nimco".split()),
        tuple("Shirdon Abdulle Gacal Hirsi Samatar Duale Mohamud Roble Barre Egal Geedi Xasan Ciise Salad Wehliye Magan".split()),
    ),
    "Spanish": (
        tuple("Ximena Gonzalo Mercedes Ignacio Rocío Álvaro Consuelo Joaquín Pilar Rodrigo Soledad Hernán Inés Mauricio Graciela Fabián".split()),
        tuple("Valenzuela Herrera Figueroa Navarrete Espinoza Castillo Morales Vergara Quiroga Ibáñez Escobar Maldonado Cárdenas Fuentes Lagos Zúñiga".split()),
    ),
    "Vietnamese": (
        tuple("Huong Tuan Thuy Duc Phuong Quang Hanh Minh Trang Khanh Loan Dung Ngoc Hung Lien Tien".split()),
        tuple("Huynh Vo Truong Duong Ngo Dinh Trinh Luong Doan Mai Cao Lam Thai Ta Quach Luu".split()),
    ),
    "old Swedish": (
        tuple("Torborg Ragnvald Hjördis Algot Svea Hildur Sixten Gerda Ossian Märta Evald Ingegerd Botvid Tekla Gotthard Sigbritt".split()),
        tuple("Hedenskog Rosensparre Gyllensvärd Adlerbeth Sturesson Ribbing Lillieström Cederhielm Munthe Tigerhielm Björnram Torkelsson Oxehufvud Ållongren Wachtmeister Jernfast".split()),
    ),
}  # fmt: skip

IN_S = frozenset(
    """
    Agnes Anders Andreas Charles Claes Clas Elias Frans Hans Ines Jens Johannes Jonas Julius Klas Klaus Lars
    Linus Lukas Magnus Marcus Marius Markus Mathias Mats Mattias Moses Niklas Nils Rasmus Sixtus Tobias Tomas Thomas
    """.split()
)
"""Names that end in -s in every case."""
