package dev.parley.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void questionsOfPeopleWhoHadNotSeenTheTextAreReadMoreOften() {
    assertThat(share("tydi_en", "answerable", "who won").rate())
        .isGreaterThan(share("squad_train_part", "answerable", "who won").rate());
  }

  @Test
  void whatIsAskedInAChatIsReadMostWhereTheMixIsSo() {
    assertThat(share("squad_train_part", "answerable", "who won", Mix.CHAT).rate()).isLessThan(0.2);
    assertThat(share("tydi_en", "answerable", "who won", Mix.CHAT).rate()).isGreaterThan(0.2);
  }

  @Test
  void whatNobodyHasReadCountsLess() {
    assertThat(share("squad_train_part", "human-unanswerable", "who won").weight()).isEqualTo(1);
    assertThat(share("squad_train_part", "derived: near-miss passage", "who won").weight())
        .isEqualTo(0.8);
    assertThat(share("nq_oracle", "derived: near-miss passage", "who won").weight()).isEqualTo(0.5);
    assertThat(share("covidqa", "derived: answer sentence removed", "who won").weight())
        .isEqualTo(0.5);
  }

  @Test
  void questionsMadeUnanswerableByANotCountLittle() {
    assertThat(share("squad_train_part", "human-unanswerable", "Who didn't win?").weight())
        .isEqualTo(0.3);
    assertThat(share("squad_train_part", "answerable", "Who didn't win?").weight()).isEqualTo(1);
  }

  private static Share share(String set, String kind, String question) {
    return share(set, kind, question, Mix.BROAD);
  }

  private static Share share(String set, String kind, String question, Mix mix) {
    return Share.of(
        new Example(question, "", List.of("a"), List.of(0), Optional.empty(), false, set, kind),
        mix);
  }
}
