package dev.parley.bot.journal;

import dev.parley.bot.journal.Entry.Rated;
import dev.parley.bot.journal.Entry.Unanswered;
import dev.parley.bot.journal.Entry.Unsure;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.TextCut;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people thought of answers, and what was not answered: the newest of it, in {@code
 * feedback.jsonl} of a folder, where any number of processes may write and read at once. Who people
 * are cannot be read from it. What cannot be written is lost, and logged. Thread-safe.
 */
public final class Journal {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  /** Of each of two files: some twenty thousand entries. */
  private static final int MOST_BYTES = 4 << 20;

  private static final int LONGEST_QUESTION = 500;

  private final Path folder;
  private final JournalFile file;
  private final InstantSource clock;
  private final AtomicBoolean failing = new AtomicBoolean();

  /** The journal in a folder, which need not be there yet. */
  public Journal(Path folder) {
    this(folder, MOST_BYTES, InstantSource.system());
  }

  Journal(Path folder, int mostBytes, InstantSource clock) {
    this.folder = folder;
    this.file = new JournalFile(folder, mostBytes);
    this.clock = clock;
  }

  /** Keeps a question that the articles did not answer, and how likely they were to. */
  public void unanswered(String channel, String question, double confidence) {
    add(() -> new Unanswered(clock.instant(), channel, line(question), confidence));
  }

  /** Keeps a question that was answered with what may be no answer. */
  public void unsure(String channel, String question, double confidence) {
    add(() -> new Unsure(clock.instant(), channel, line(question), confidence));
  }

  /**
   * Keeps a rating. A later one of the same answer by the same person takes its place.
   *
   * @param answer what tells the answer from others of the channel
   * @param person what tells the person from others of the channel
   */
  public void rated(String channel, String answer, String person, String question, Rating rating) {
    add(
        () -> {
          Pseudonyms pseudonyms = Pseudonyms.in(folder);
          return new Rated(
              clock.instant(),
              channel,
              line(question),
              rating,
              pseudonyms.of(channel, answer),
              pseudonyms.of(channel, answer, person));
        });
  }

  private static String line(String question) {
    return TextCut.shorten(SafeText.oneLine(question), LONGEST_QUESTION);
  }

  @FunctionalInterface
  private interface Making {
    Entry make() throws IOException;
  }

  /** No answer is held up by a full disk. */
  private void add(Making making) {
    try {
      file.append(EntryJson.write(making.make()));
      failing.set(false);
    } catch (IOException e) {
      if (!failing.getAndSet(true)) {
        LOG.warn("Feedback and unanswered questions are lost: {} ({})", folder, e.toString());
      }
    }
  }

  /**
   * What is kept, the newest first; of several ratings of an answer by one person the last one.
   * Changes nothing.
   *
   * @throws IOException when there is something that cannot be read
   */
  public List<Entry> newestFirst() throws IOException {
    Map<Object, Entry> last = new LinkedHashMap<>();
    for (String line : file.lines()) {
      EntryJson.read(line).ifPresent(entry -> last.put(place(entry), entry));
    }
    List<Entry> entries = new ArrayList<>(last.values());
    // Of what came in the same moment, too.
    Collections.reverse(entries);
    entries.sort(Comparator.comparing(Entry::at, Comparator.<Instant>naturalOrder().reversed()));
    return entries;
  }

  /** What stands in one place, of that the last is kept. */
  private static Object place(Entry entry) {
    return entry instanceof Rated rated ? rated.person() : entry;
  }
}
