package dev.parley.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.bot.FixedBot;
import dev.parley.bot.ForwardingBot;
import dev.parley.knowledge.Library;
import dev.parley.web.Shelves;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FirstQuestionsTest {

  private static final Library ARTICLES = Shelves.of("2024-05-14");

  private final AtomicInteger searches = new AtomicInteger();
  private volatile Supplier<List<String>> found = () -> List.of("Who?");
  private Instant now = Instant.parse("2024-05-16T00:00:00Z");

  private final FirstQuestions questions =
      new FirstQuestions(
          new ForwardingBot(new FixedBot()) {
            @Override
            public List<String> suggestions(String near) {
              Supplier<List<String>> result = found;
              searches.incrementAndGet();
              return result.get();
            }
          },
          ARTICLES,
          () -> now);

  private void awaitSearches(int number) {
    await().untilAsserted(() -> assertThat(searches).hasValue(number));
  }

  @Test
  void theyAreLookedForOnceForTheSameArticles() {
    await().until(() -> questions.of(ARTICLES).equals(List.of("Who?")));
    now = now.plusSeconds(3_600);
    assertThat(questions.of(ARTICLES)).containsExactly("Who?");
    assertThat(searches).hasValue(1);
  }

  @Test
  void changedArticlesHaveOthersEvenIfTheyReadTheSame() {
    await().until(() -> questions.of(ARTICLES).equals(List.of("Who?")));
    found = () -> List.of("When?");
    Library changed = Shelves.of("2024-05-14");
    await().until(() -> questions.of(changed).equals(List.of("When?")));
    assertThat(searches).hasValue(2);
  }

  @Test
  void aFailureIsNotKept() {
    Library changed = Shelves.of("2024-05-15");
    found =
        () -> {
          throw new IllegalStateException("broken");
        };
    assertLookedForAgain(changed);
  }

  @Test
  void findingNoneMayBeAFailureAndIsNotKept() {
    found = List::of;
    assertLookedForAgain(Shelves.of("2024-05-15"));
  }

  private void assertLookedForAgain(Library changed) {
    awaitSearches(1);
    assertThat(questions.of(changed)).isEmpty();
    awaitSearches(2);
    now = now.plusSeconds(59);
    assertThat(questions.of(changed)).isEmpty();
    assertThat(searches).hasValue(2);

    found = () -> List.of("Who?");
    now = now.plusSeconds(1);
    await().until(() -> questions.of(changed).equals(List.of("Who?")));
    assertThat(searches).hasValue(3);
  }
}
