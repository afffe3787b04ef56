package dev.parley.bot.timeline;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Note;
import dev.parley.knowledge.Publication;
import dev.parley.knowledge.text.DocumentReader;
import dev.parley.knowledge.time.SentenceDater;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Invented articles, read. */
final class Reading {

  private static final DocumentReader READER = new DocumentReader(new SentenceDater());

  private Reading() {}

  static Document article(String id, String published, String event, String... paragraphs) {
    return article(id, published, event, List.of(), paragraphs);
  }

  static Document article(
      String id, String published, String event, List<Note> notes, String... paragraphs) {
    return READER.read(
        new Article(
            id,
            "About " + id,
            Optional.empty(),
            List.of(),
            Optional.of(
                new Publication(
                    LocalDate.parse(published), Optional.empty(), Publication.Basis.STATED)),
            Optional.of(event).filter(day -> !day.isEmpty()).map(LocalDate::parse),
            Optional.empty(),
            notes,
            String.join("\n\n", paragraphs)));
  }

  static Library library(Document... documents) {
    return new Library(Arrays.asList(documents), List.of());
  }
}
