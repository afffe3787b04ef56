package dev.parley.bot.suggest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.TokenVectors;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What is known of the questions that one library answers. Thread-safe. */
final class LibraryQuestions {

  private static final int MOST_DRAFTS = 40;
  private static final int MOST_SENTENCES = 100;
  private static final int MOST_EXAMINED = 24;
  private static final int MOST_EXAMINED_FOR_FRONT = 40;
  private static final int KEPT = 2_000;

  /** Finding what happened on a day goes through all articles. */
  private static final int MOST_ARTICLES_FOR_DAYS = 200;

  private static final int NEWEST = 40;
  private static final double WORTH_OF_A_BACKER = 0.15;
  private static final int MOST_BACKERS = 3;

  private final Library library;
  private final MiniLm model;
  private final Drafter drafter;
  private final Cache<Passage, List<Draft>> drafts = Caffeine.newBuilder().weakKeys().maximumSize(KEPT).build();
  private final Cache<String, float[]> vectors = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final Cache<Draft, Integer> backers = Caffeine.newBuilder().maximumSize(KEPT).build();
  private volatile Optional<List<Candidate>> front = Optional.empty();

  LibraryQuestions(Library library, MiniLm model, Drafter drafter) {
    this.library = library;
    this.model = model;
    this.drafter = drafter;
  }

  boolean isOf(Library other) {
    return library == other;
  }

  /** The questions of passages, as far as there is time, scored. */
  List<Candidate> candidates(List<Passage> passages) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    int sentences = 0;
    for (Passage passage : passages) {
      if (drafts.size() >= MOST_DRAFTS || sentences >= MOST_SENTENCES) {
        break;
      }
      sentences += passage.sentences().size();
      draftsOf(passage).forEach(draft -> drafts.putIfAbsent(draft.question(), draft));
    }
    List<String> unread = drafts.keySet().stream().filter(q -> vectors.getIfPresent(q) == null).toList();
    List<TokenVectors> readings = model.read(unread);
    Map<String, float[]> read = new java.util.HashMap<>();
    for (int i = 0; i < unread.size(); i++) {
      read.put(unread.get(i), readings.get(i).vector());
    }
    vectors.putAll(read);
    return drafts.values().stream()
        .map(draft -> new Candidate(draft, vectors.get(draft.question(), q -> model.read(q).vector()), draft.worth()))
        .toList();
  }

  private List<Draft> draftsOf(Passage passage) {
    return drafts.get(
        passage,
        one ->
            one.sentences().stream()
                .flatMap(sentence -> drafter.drafts(sentence).stream())
                .filter(Draft::isSpecific)
                .filter(d -> d.form() != Draft.Form.DAY || library.documents().size() <= MOST_ARTICLES_FOR_DAYS)
                .toList());
  }

  /** The best that are answered and differ, the best first. */
  List<Candidate> choose(List<Candidate> candidates, List<Candidate> before, int most, Examiner examiner) {
    List<Candidate> left = new ArrayList<>(candidates);
    List<Candidate> chosen = new ArrayList<>(before);
    for (int examined = 0; examined < MOST_EXAMINED && chosen.size() < most; examined++) {
      left.removeIf(candidate -> chosen.stream().anyMatch(candidate::repeats));
      Optional<Candidate> best = left.stream().max(Comparator.comparingDouble((Candidate c) -> score(c, chosen)).thenComparing(c -> c.draft().question()));
      if (best.isEmpty()) {
        break;
      }
      left.remove(best.get());
      if (backers(best.get(), examiner) > 0) {
        chosen.add(best.get());
      }
    }
    return chosen;
  }

  private static double score(Candidate candidate, List<Candidate> chosen) {
    return candidate.score() - chosen.stream().mapToDouble(candidate::likeness).sum();
  }

  private int backers(Candidate candidate, Examiner examiner) {
    return backers.get(candidate.draft(), examiner::backers);
  }

  /** Those that tell most of the library: of the beginnings of the newest articles. */
  List<Candidate> front(Examiner examiner) {
    if (front.isEmpty()) {
      List<Candidate> candidates =
          candidates(beginnings()).stream()
              .sorted(Comparator.comparingDouble(Candidate::score).reversed())
              .limit(MOST_EXAMINED_FOR_FRONT)
              .filter(candidate -> backers(candidate, examiner) > 0)
              .map(
                  candidate ->
                      candidate.withScore(
                          candidate.score()
                              + WORTH_OF_A_BACKER * Math.min(MOST_BACKERS, backers(candidate, examiner))))
              .toList();
      front = Optional.of(candidates);
    }
    return front.get();
  }

  private List<Passage> beginnings() {
    List<Document> newest =
        library.documents().stream()
            .sorted(
                Comparator.comparing(
                    (Document d) -> d.article().referenceDay().orElse(LocalDate.MIN),
                    Comparator.reverseOrder()))
            .limit(NEWEST)
            .toList();
    List<Passage> passages = new ArrayList<>();
    int longest = newest.stream().mapToInt(d -> d.passages().size()).max().orElse(0);
    for (int number = 0; number < longest && passages.size() < MOST_SENTENCES; number++) {
      for (Document document : newest) {
        if (number < document.passages().size()) {
          passages.add(document.passages().get(number));
        }
      }
    }
    return passages;
  }
}
