package dev.parley.bot.route;

/** A language that people write in, and what they are told in it. */
public enum Language {
  RUSSIAN("Статьи написаны на английском. Пожалуйста, задайте вопрос по-английски."),
  UKRAINIAN("Статті написані англійською. Будь ласка, поставте запитання англійською."),
  GERMAN("Die Artikel sind auf Englisch. Bitte stelle deine Frage auf Englisch."),
  FRENCH("Les articles sont en anglais. Merci de poser votre question en anglais."),
  SPANISH("Los artículos están en inglés. Por favor, haz tu pregunta en inglés."),
  ITALIAN("Gli articoli sono in inglese. Per favore, fai la tua domanda in inglese."),
  PORTUGUESE("Os artigos estão em inglês. Por favor, faça a sua pergunta em inglês."),
  POLISH("Artykuły są po angielsku. Proszę zadać pytanie po angielsku."),
  TURKISH("Makaleler İngilizcedir. Lütfen sorunuzu İngilizce sorun."),
  DUTCH("De artikelen zijn in het Engels. Stel je vraag alsjeblieft in het Engels."),
  ARABIC("المقالات مكتوبة بالإنجليزية. من فضلك اطرح سؤالك بالإنجليزية."),
  CHINESE("文章是英文的。请用英文提问。"),
  OTHER("The articles are in English. Please ask me in English.");

  private final String notice;

  Language(String notice) {
    this.notice = notice;
  }

  /** That the articles are in English, and that questions should be, said in this language. */
  public String notice() {
    return notice;
  }
}
