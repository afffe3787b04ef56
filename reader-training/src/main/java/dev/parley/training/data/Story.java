package dev.parley.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * News of several publishers on one affair, and questions about them. Its form in a file:
 *
 * <pre>
 * == Name of the story
 * # Title of the first article
 * @ 2031-03-14
 * 1. A sentence.
 * ? who won | 1.2, 3.7 | words of sentence 2 of article 1
 * ? who came second | - | unasked detail
 * </pre>
 *
 * @param articles in the order of the file
 * @param questions about all of them together
 */
public record Story(String name, List<Text> articles, List<Asked> questions) {

  private static final String HEAD = "== ";

  /** The kind of these examples. */
  static final String KIND = "story";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /**
   * An article.
   *
   * @param title behind its day, where that is known, as the bot has it read
   */
  public record Text(String title, List<String> sentences) {

    /** The same as an example of nothing asked. */
    public Example asExample() {
      return new Example(
          "?",
          title,
          sentences,
          sentences.stream().map(sentence -> -1).toList(),
          Optional.empty(),
          false,
          NewsQuestions.SET,
          KIND);
    }
  }

  /** The place of a sentence: numbers of the article and of the sentence in it, from 0. */
  public record Place(int article, int sentence) {}

  /**
   * A question.
   *
   * @param answers all sentences that answer it; empty where none does
   * @param answer words of one of them, "yes" or "no"; empty where there is none
   */
  public record Asked(String question, Set<Place> answers, Optional<String> answer) {}

  public Story {
    articles = List.copyOf(articles);
    questions = List.copyOf(questions);
  }

  /** Each question with all passages of the articles, cut as the bot cuts them. */
  public List<Asking> askings() {
    List<List<Integer>> sizes = articles.stream().map(Story::passageSizes).toList();
    return questions.stream().map(asked -> new Asking(examples(asked, sizes))).toList();
  }

  private static List<Integer> passageSizes(Text article) {
    return article.asExample().document("article").passages().stream()
        .map(passage -> passage.sentences().size())
        .toList();
  }

  private List<Example> examples(Asked asked, List<List<Integer>> sizes) {
    List<Example> examples = new ArrayList<>();
    for (int article = 0; article < articles.size(); article++) {
      int from = 0;
      for (int size : sizes.get(article)) {
        examples.add(example(asked, article, from, from + size));
        from += size;
      }
    }
    return examples;
  }

  private Example example(Asked asked, int article, int from, int to) {
    List<Integer> labels =
        IntStream.range(from, to)
            .mapToObj(i -> asked.answers().contains(new Place(article, i)) ? 1 : 0)
            .toList();
    boolean answers = labels.contains(1);
    Text text = articles.get(article);
    return new Example(
        asked.question(),
        text.title(),
        text.sentences().subList(from, to),
        labels,
        asked.answer().filter(words -> answers),
        answers,
        NewsQuestions.SET,
        KIND);
  }

  /** Whether a file holds stories: it begins with the name of one. */
  public static boolean isIn(Path file) {
    try (BufferedReader lines = TextFile.open(file)) {
      String first = lines.readLine();
      return first != null && first.startsWith(HEAD);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Reads a file of stories, gzipped where its name ends with .gz.
   *
   * @throws IllegalArgumentException when a line is not of the form above, or names a sentence that
   *     is not there; its message has the line
   */
  public static List<Story> read(Path file) {
    try (BufferedReader lines = TextFile.open(file)) {
      return parse(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static List<Story> parse(List<String> lines) {
    List<Story> stories = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(HEAD) && !block.isEmpty()) {
        stories.add(story(block));
        block.clear();
      }
      if (!line.isBlank()) {
        block.add(line.strip());
      }
    }
    if (!block.isEmpty()) {
      stories.add(story(block));
    }
    return stories;
  }

  private static Story story(List<String> lines) {
    List<String> titles = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    List<Asked> questions = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("# ")) {
        titles.add(line.substring(2).strip());
        texts.add(new ArrayList<>());
      } else if (line.startsWith("? ")) {
        questions.add(asked(line, texts));
      } else if (!texts.isEmpty()
          && line.startsWith((texts.get(texts.size() - 1).size() + 1) + ". ")) {
        texts.get(texts.size() - 1).add(line.substring(line.indexOf(' ')).strip());
      } else if (line.startsWith("@ ") && !titles.isEmpty()) {
        String day = DAY.format(LocalDate.parse(line.substring(2).strip()));
        titles.add(day + ". " + titles.remove(titles.size() - 1));
      } else {
        throw new IllegalArgumentException("illegal line: " + line);
      }
    }
    List<Text> articles = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      articles.add(new Text(titles.get(i), List.copyOf(texts.get(i))));
    }
    return new Story(lines.get(0).substring(3).strip(), articles, questions);
  }

  private static Asked asked(String line, List<List<String>> texts) {
    String[] parts = line.substring(2).split("\\|", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("illegal question: " + line);
    }
    String where = parts[1].strip();
    if (where.equals("-")) {
      return new Asked(parts[0].strip(), Set.of(), Optional.empty());
    }
    Set<Place> answers =
        Arrays.stream(where.split(","))
            .map(place -> place(place.strip(), line, texts))
            .collect(Collectors.toSet());
    return new Asked(parts[0].strip(), answers, Optional.of(parts[2].strip()));
  }

  private static Place place(String text, String line, List<List<String>> texts) {
    try {
      String[] numbers = text.split("\\.", 2);
      Place place = new Place(Integer.parseInt(numbers[0]) - 1, Integer.parseInt(numbers[1]) - 1);
      texts.get(place.article()).get(place.sentence());
      return place;
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("illegal sentence: " + line, e);
    }
  }
}
