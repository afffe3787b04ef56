package dev.parley.training.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rewrites questions as they are typed in a chat: lower case, no marks, words left out, typing
 * errors. The same random numbers give the same question.
 */
final class ChatLike {

  /** Words that people leave out when they type in haste; none of them changes what is asked. */
  private static final Set<String> LEFT_OUT =
      Set.of("the", "a", "an", "did", "does", "do", "is", "are", "was", "were", "of", "has", "had");

  private static final double TYPING_ERROR = 0.12;
  private static final int TYPED_WRONG_FROM = 4;

  private ChatLike() {}

  static String rewrite(String question, Random random) {
    String plain = question.toLowerCase(Locale.ROOT).replaceAll("[?!.,\"]+(?=\\s|$)", "");
    List<String> words = new ArrayList<>(Arrays.asList(plain.strip().split("\\s+")));
    if (random.nextBoolean() && words.size() > 4) {
      words.removeIf(word -> LEFT_OUT.contains(word) && random.nextInt(3) > 0);
    }
    return words.stream().map(word -> typed(word, random)).collect(Collectors.joining(" "));
  }

  private static String typed(String word, Random random) {
    boolean wrong = random.nextDouble() < TYPING_ERROR;
    if (!wrong || word.length() < TYPED_WRONG_FROM || !word.chars().allMatch(Character::isLetter)) {
      return word;
    }
    int at = 1 + random.nextInt(word.length() - 2);
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }
}
