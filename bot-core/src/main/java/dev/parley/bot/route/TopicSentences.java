package dev.parley.bot.route;

import dev.parley.bot.retrieval.Hit;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.bot.retrieval.SearchRequest;
import dev.parley.bot.text.Wording;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.OncePerLibrary;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.text.ContentWords;
import dev.parley.knowledge.time.AskedTime;
import dev.parley.knowledge.time.QuestionTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the sentences on a topic that can be read alone, out of their place. Thread-safe. */
final class TopicSentences {

  private static final int PASSAGES = 16;

  /** The first sentences of an article tell what it is about. */
  private static final int LEAD = 4;

  /** Of more articles, the newest. */
  private static final int MOST_ARTICLES = 20;

  private static final int FEWEST_WORDS = 6;
  private static final int MOST_WORDS = 45;

  private static final Pattern WHOLE = Pattern.compile("[.!…][\"”’)]*\\s*$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Words for the form of what is told, which stand in no article on it. */
  private static final Set<String> FORM =
      ContentWords.of(
          "story affair case thing things business saga matter article articles interview report news"
              + " dispute row issue topic position positions view views version coverage account side"
              + " talks events event scandal trial results result draft text round rounds two both");

  private final PassageIndex index;
  private final MiniLm model;
  private final OncePerLibrary<QuestionTime> times = new OncePerLibrary<>(QuestionTime::new);

  TopicSentences(PassageIndex index, MiniLm model) {
    this.index = index;
    this.model = model;
  }

  /** On a topic, or where it is empty, the leads of the newest articles. */
  List<Sentence> on(String topic, Library library) {
    return topic.isEmpty() ? leads(library.newestFirst()) : about(topic, library);
  }

  /** The leads of these articles. */
  List<Sentence> leads(List<Document> documents) {
    return documents.stream()
        .limit(MOST_ARTICLES)
        .flatMap(document -> standingAlone(document.sentences().stream()).limit(LEAD))
        .toList();
  }

  /** The time that a topic names, such as "April" or "the first round". */
  Optional<AskedTime> time(String topic, Library library) {
    return times.of(library).of("in " + topic);
  }

  private List<Sentence> about(String topic, Library library) {
    Optional<AskedTime> asked = time(topic, library);
    Set<String> words = words(topic, asked);
    Stream<Sentence> found =
        words.isEmpty() && asked.isPresent()
            ? library.documents().stream().flatMap(document -> document.sentences().stream())
            : search(topic, asked, words);
    return standingAlone(found)
        .filter(sentence -> asked.stream().allMatch(time -> sentence.isOf(time.time())))
        .toList();
  }

  /** What a topic is about beside a time. */
  private static Set<String> words(String topic, Optional<AskedTime> asked) {
    String within = "in " + topic;
    String rest = asked.map(time -> time.without(within)).orElse(within);
    Set<String> words = new HashSet<>(ContentWords.of(rest));
    Set<String> plain = new HashSet<>(words);
    words.removeAll(FORM);
    return words.isEmpty() && asked.isEmpty() ? plain : words;
  }

  private Stream<Sentence> search(String topic, Optional<AskedTime> asked, Set<String> words) {
    List<Hit> hits =
        index.search(
            new SearchRequest(
                topic, model.read(topic).vector(), asked.map(AskedTime::time), PASSAGES));
    Set<Sentence> found = new LinkedHashSet<>();
    for (Hit hit : hits) {
      boolean named = shares(hit.document().article().title(), words);
      hit.passage().sentences().stream()
          .filter(sentence -> named || shares(sentence.text(), words))
          .forEach(found::add);
      if (named) {
        hit.document().sentences().stream().limit(LEAD).forEach(found::add);
      }
    }
    return new ArrayList<>(found).stream();
  }

  /** Whether a text has at least half of the words. */
  private static boolean shares(String text, Set<String> words) {
    Set<String> held = ContentWords.of(text);
    return 2 * words.stream().filter(held::contains).count() >= words.size();
  }

  private static Stream<Sentence> standingAlone(Stream<Sentence> sentences) {
    return sentences.filter(sentence -> standsAlone(sentence.text()));
  }

  private static boolean standsAlone(String text) {
    int words = SPACE.split(text.strip()).length;
    return words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && WHOLE.matcher(text).find()
        && !Wording.isCredit(text)
        && !Wording.startsWithPerson(text)
        && !Wording.startsWithThing(text)
        && !Wording.leavesQuoteOpen(text)
        && !Wording.closesQuote(text);
  }
}
