package dev.parley.bot.channel;

import static dev.parley.bot.channel.PersonalRate.Verdict.GRANTED;
import static dev.parley.bot.channel.PersonalRate.Verdict.REFUSED;
import static dev.parley.bot.channel.PersonalRate.Verdict.REFUSED_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bot.channel.PersonalRate.Verdict;
import dev.parley.bot.observe.ChannelMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonalRateTest {

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final ChannelMeters meters = new ChannelMeters(registry, "test");
  private final ManualTime clock = new ManualTime();

  private static List<Verdict> ask(PersonalRate rate, String person, int times) {
    return Stream.generate(() -> rate.ask(person)).limit(times).toList();
  }

  @Test
  void aPersonWhoAsksTooFastIsToldOnce() {
    PersonalRate rate = new PersonalRate(3, meters, clock);

    assertThat(ask(rate, "Ann", 6))
        .containsExactly(GRANTED, GRANTED, GRANTED, REFUSED, REFUSED_AGAIN, REFUSED_AGAIN);
  }

  @Test
  void oneMayAskAgainWhenTimeHasPassed() {
    PersonalRate rate = new PersonalRate(3, meters, clock);
    ask(rate, "Ann", 5);

    clock.move(Duration.ofSeconds(19));
    assertThat(ask(rate, "Ann", 1)).containsExactly(REFUSED_AGAIN);
    clock.move(Duration.ofSeconds(1));
    assertThat(ask(rate, "Ann", 2)).containsExactly(GRANTED, REFUSED_AGAIN);
  }

  @Test
  void whoGoesOnAskingTooFastIsToldOnceAMinute() {
    PersonalRate rate = new PersonalRate(3, meters, clock);
    List<Verdict> verdicts = new ArrayList<>();

    for (int second = 0; second < 120; second++) {
      verdicts.addAll(ask(rate, "Ann", 1));
      clock.move(Duration.ofSeconds(1));
    }

    assertThat(verdicts).filteredOn(REFUSED::equals).hasSize(2);
    assertThat(verdicts).filteredOn(GRANTED::equals).hasSize(8);
  }

  @Test
  void afterARestOneMayAskAllOfAMinutesQuestionsAtOnceButNoMore() {
    PersonalRate rate = new PersonalRate(3, meters, clock);
    ask(rate, "Ann", 4);

    clock.move(Duration.ofHours(1));

    assertThat(ask(rate, "Ann", 4)).containsExactly(GRANTED, GRANTED, GRANTED, REFUSED);
  }

  @Test
  void onePersonsHasteIsNotHeldAgainstAnother() {
    PersonalRate rate = new PersonalRate(1, meters, clock);

    assertThat(ask(rate, "Ann", 2)).containsExactly(GRANTED, REFUSED);
    assertThat(ask(rate, "Bob", 2)).containsExactly(GRANTED, REFUSED);
  }

  @Test
  void whatIsTurnedAwayIsCounted() {
    PersonalRate rate = new PersonalRate(1, meters, clock);
    ask(rate, "Ann", 3);
    ask(rate, "Bob", 1);

    assertThat(registry.get("parley.limited").tags("channel", "test", "by", "us").counter().count())
        .isEqualTo(2);
  }

  @Test
  void aRateBelowOneIsRefused() {
    assertThatThrownBy(() -> new PersonalRate(0, meters))
        .hasMessage("illegal rate: 0 questions a minute, must be at least 1");
  }
}
