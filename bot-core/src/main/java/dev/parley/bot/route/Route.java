package dev.parley.bot.route;

import dev.parley.bot.question.SmallTalk;
import java.util.List;

/** What a message asks for. */
public sealed interface Route {

  /**
   * A question for the reader.
   *
   * @param question the question in its normal form
   */
  record Fact(String question) implements Route {}

  /**
   * What it is all about, in short.
   *
   * @param topic what is to be summed up; empty for everything
   */
  record Overview(String topic) implements Route {}

  /**
   * What is new.
   *
   * @param topic of what; empty for everything
   */
  record Latest(String topic) implements Route {}

  /**
   * Two or more things beside each other.
   *
   * @param sides what is to be compared, as far as the message names it
   */
  record Compare(List<String> sides) implements Route {
    public Compare {
      sides = List.copyOf(sides);
    }
  }

  /**
   * Several questions in one message.
   *
   * @param parts the questions, in their order
   */
  record TwoInOne(List<String> parts) implements Route {
    public TwoInOne {
      parts = List.copyOf(parts);
    }
  }

  /**
   * What articles there are.
   *
   * @param asked what is to be known of them
   * @param topic what they are to be about; empty for all articles
   */
  record OfLibrary(LibraryQuestion asked, String topic) implements Route {}

  /** What is asked about the articles as such. */
  enum LibraryQuestion {
    COUNT,
    NEWEST,
    OLDEST,
    PAPERS,
    LIST
  }

  /** Who or what Parley is, and what it can do. */
  record AboutParley(ParleyQuestion asked) implements Route {}

  /** What is asked about Parley. */
  enum ParleyQuestion {
    WHO,
    WHAT_IT_CAN,
    HOW_IT_KNOWS,
    LANGUAGES
  }

  /** Words that ask nothing. */
  record Talk(SmallTalk kind) implements Route {}

  /** A question in a language that the articles are not in. */
  record OtherLanguage(Language language) implements Route {}

  /**
   * A day that is one in one country and another in the next, such as 3/4/2025.
   *
   * @param written the day as it was written
   * @param readings both readings in words: "3 April 2025", "4 March 2025"
   */
  record AmbiguousDate(String written, List<String> readings) implements Route {
    public AmbiguousDate {
      readings = List.copyOf(readings);
    }
  }

  /**
   * Keys that were hit.
   *
   * @param words what looks like words in it, in lower case
   */
  record Noise(List<String> words) implements Route {
    public Noise {
      words = List.copyOf(words);
    }
  }

  /** An insult. */
  record Abuse() implements Route {}

  /** A try to make Parley do what it is not for. */
  record Injection() implements Route {}

  /**
   * A command, written as words.
   *
   * @param command which one
   * @param argument what stands behind it; often empty
   */
  record Order(Command command, String argument) implements Route {}

  /** What can be told to Parley. */
  enum Command {
    TIMELINE,
    SOURCES,
    RESET,
    HELP
  }
}
