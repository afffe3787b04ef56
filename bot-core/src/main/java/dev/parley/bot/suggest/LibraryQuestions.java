package dev.parley.bot.suggest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the questions that one library answers. Thread-safe. */
final class LibraryQuestions {

  /** Sentences to make questions of, and questions to look at, in one call. */
  private static final int MOST_SENTENCES = 60;

  private static final int MOST_DRAFTS = 30;

  /** So many of each kind are kept; a call needs some dozens. */
  private static final int KEPT = 2_000;

  /**
   * In larger libraries, "the talks" may be any, and finding what happened on a day takes long: it
   * goes through all articles.
   */
  private static final int MOST_OF_A_SMALL_LIBRARY = 200;

  /** The newest articles speak for a library that is larger. */
  private static final int NEWEST = 120;

  private static final int ARTICLES_AT_ONCE = 40;

  /** So many differ enough to choose from. */
  private static final int ENOUGH = 8;

  private static final double WORTH_OF_A_BACKER = 0.15;

  private final Library library;
  private final MiniLm model;
  private final Drafter drafter;

  /** By identity: passages of a library are always the same, and comparing would read articles. */
  private final Cache<Passage, List<Draft>> drafts =
      Caffeine.newBuilder().weakKeys().maximumSize(KEPT).build();

  private final Cache<String, float[]> vectors = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final Cache<Draft, Integer> backers = Caffeine.newBuilder().maximumSize(KEPT).build();
  private volatile Optional<List<Candidate>> front = Optional.empty();

  LibraryQuestions(Library library, MiniLm model, Drafter drafter) {
    this.library = library;
    this.model = model;
    this.drafter = drafter;
  }

  /** The questions that passages seem to answer, scored by their own worth. */
  List<Candidate> candidates(List<Passage> passages) {
    Map<String, Draft> byQuestion = new LinkedHashMap<>();
    int sentences = 0;
    for (Passage passage : passages) {
      if (byQuestion.size() < MOST_DRAFTS && sentences < MOST_SENTENCES) {
        sentences += passage.sentences().size();
        draftsOf(passage).forEach(draft -> byQuestion.putIfAbsent(draft.question(), draft));
      }
    }
    Map<String, float[]> read = vectors.getAll(byQuestion.keySet(), this::read);
    return byQuestion.values().stream()
        .map(draft -> new Candidate(draft, read.get(draft.question()), draft.worth()))
        .toList();
  }

  private Map<String, float[]> read(Iterable<? extends String> questions) {
    List<String> texts = new ArrayList<>();
    questions.forEach(texts::add);
    Map<String, float[]> read = new LinkedHashMap<>();
    model.read(texts).forEach(reading -> read.put(texts.get(read.size()), reading.vector()));
    return read;
  }

  private List<Draft> draftsOf(Passage passage) {
    return drafts.get(
        passage,
        one ->
            one.sentences().stream()
                .flatMap(sentence -> drafter.drafts(sentence).stream())
                .filter(this::isClear)
                .filter(draft -> draft.isWellSpelt(model::isWord))
                .toList());
  }

  private boolean isClear(Draft draft) {
    boolean small = library.documents().size() <= MOST_OF_A_SMALL_LIBRARY;
    return draft.form() == Form.DAY ? small : draft.isSpecific() || (small && draft.isOnTitle());
  }

  /** How many articles back the answer; 0 where it is none. */
  int backers(Candidate candidate, Examiner examiner) {
    return backers.get(candidate.draft(), examiner::backers);
  }

  /** Those that tell most of the library, answered all of them, scored with what backs them. */
  List<Candidate> front(Examiner examiner) {
    if (front.isEmpty()) {
      List<Document> newest = newest();
      List<Candidate> found = new ArrayList<>();
      for (int from = 0; from < newest.size() && found.size() < ENOUGH; from += ARTICLES_AT_ONCE) {
        int to = Math.min(newest.size(), from + ARTICLES_AT_ONCE);
        candidates(beginnings(newest.subList(from, to))).stream()
            .sorted(Candidate.BEST_FIRST)
            .filter(candidate -> backers(candidate, examiner) > 0)
            .limit(ENOUGH)
            .map(candidate -> candidate.plus(WORTH_OF_A_BACKER * backers(candidate, examiner)))
            .forEach(found::add);
      }
      front = Optional.of(List.copyOf(found));
    }
    return front.get();
  }

  private List<Document> newest() {
    return library.newestFirst().stream().limit(NEWEST).toList();
  }

  /** The first passages of articles, then their second ones, and so on. */
  private static List<Passage> beginnings(List<Document> documents) {
    return documents.stream()
        .flatMap(document -> document.passages().stream().limit(MOST_SENTENCES))
        .sorted(Comparator.comparingInt(Passage::number))
        .limit(MOST_SENTENCES)
        .toList();
  }
}
