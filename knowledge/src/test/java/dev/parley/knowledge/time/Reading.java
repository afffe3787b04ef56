package dev.parley.knowledge.time;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Publication;
import dev.parley.knowledge.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads invented articles: a line is a paragraph, and a full stop ends a sentence. */
final class Reading {

  private static final Pattern SENTENCE = Pattern.compile("[^\\s].*?(?:[.?!][”\"]?(?=\\s|$)|$)");

  private Reading() {}

  static Document read(String id, String published, String event, String title, String... lines) {
    Article article =
        new Article(
            id,
            title,
            Optional.empty(),
            List.of(),
            Optional.of(published)
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .map(day -> new Publication(day, Optional.empty(), Publication.Basis.STATED)),
            Optional.of(event).filter(day -> !day.isEmpty()).map(LocalDate::parse),
            Optional.empty(),
            List.of(),
            String.join("\n\n", lines));
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int paragraph = 0; paragraph < lines.length; paragraph++) {
      Matcher match = SENTENCE.matcher(lines[paragraph]);
      while (match.find()) {
        sentences.add(
            new Sentence(
                article,
                sentences.size(),
                paragraph,
                start + match.start(),
                start + match.end(),
                List.of(),
                Optional.empty()));
      }
      start += lines[paragraph].length() + 2;
    }
    return new Document(article, new SentenceDater().apply(sentences), List.of());
  }

  static Library library(Document... documents) {
    return new Library(Arrays.asList(documents), List.of());
  }
}
