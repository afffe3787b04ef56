package dev.parley.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.text.Slip.Kind;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

  @ParameterizedTest
  @CsvSource({
    "delegaton,delegation,MISSING,7,false",
    "embasy,embassy,MISSING,5,true",
    "lett,letter,,,",
    "letterr,letter,ADDED,6,true",
    "leztter,letter,ADDED,2,false",
    "lettet,letter,BESIDE,5,false",
    "kerimov,karimov,OTHER,1,false",
    "lettre,letter,CHANGED_PLACES,4,false",
    "letter,letter,,,",
    "retter,letter,,,",
    "lwttwr,letter,,,",
    "'',letter,,,",
  })
  void aSlipIsKnownByWhatItDoes(
      String written, String word, Kind kind, Integer at, Boolean ofDoubleLetter) {
    var slip = Slip.between(written, word);
    assertThat(slip.map(Slip::kind).orElse(null)).isEqualTo(kind);
    assertThat(slip.map(Slip::at).orElse(null)).isEqualTo(at);
    assertThat(slip.map(Slip::ofDoubleLetter).orElse(null)).isEqualTo(ofDoubleLetter);
  }

  @ParameterizedTest
  @CsvSource({"m,n", "q,a", "w,a", "a,z", "s,z", "p,o", "o,l", "l,k", "g,b"})
  void keysSideBySideAreBesideEachOtherBothWays(String one, String other) {
    for (String[] pair : new String[][] {{one, other}, {other, one}}) {
      assertThat(Slip.between("x" + pair[0] + "x", "x" + pair[1] + "x"))
          .hasValueSatisfying(slip -> assertThat(slip.kind()).isEqualTo(Kind.BESIDE));
    }
  }

  @ParameterizedTest
  @CsvSource({"a,e", "q,p", "z,m", "o,z", "\u00e9,e", "q,z"})
  void othersAreNot(String one, String other) {
    for (String[] pair : new String[][] {{one, other}, {other, one}}) {
      assertThat(Slip.between("x" + pair[0] + "x", "x" + pair[1] + "x").map(Slip::kind))
          .isNotEqualTo(Optional.of(Kind.BESIDE));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "brightmikl,brightmill,true",
    "brgihtmill,brightmill,true",
    "brighttmill,brightmill,true",
    "brightmil,brightmill,false",
    "brightmilla,brightmill,false",
    "brihtmill,brightmill,false",
    "brightmell,brightmill,false",
    "marko,marlo,false",
  })
  void aNameIsMistakenForAnotherOnlyByTheFingers(String written, String word, boolean likely) {
    assertThat(Slip.between(written, word))
        .hasValueSatisfying(slip -> assertThat(slip.isLikelyOfName()).isEqualTo(likely));
  }

  @Property
  void anyTwoTextsAreCompared(@ForAll String one, @ForAll String other) {
    assertThat(Slip.between(one, one)).isEmpty();
    assertThat(Slip.between(one, other).isPresent())
        .isEqualTo(Slip.between(other, one).isPresent());
  }
}
