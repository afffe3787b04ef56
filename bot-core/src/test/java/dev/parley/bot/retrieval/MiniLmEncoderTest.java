package dev.parley.bot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.bot.Papers;
import dev.parley.bot.SharedModel;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiniLmEncoderTest {

  private static final MiniLm MODEL = SharedModel.get();
  private static final MiniLmEncoder ENCODER = new MiniLmEncoder(MODEL);

  private static List<Passage> passages(Library library) {
    return library.documents().stream().flatMap(d -> d.passages().stream()).toList();
  }

  @Test
  void aPassageIsKeptWithAReadingOfEachSentenceAndWord() {
    List<Passage> passages = passages(Papers.all());
    List<EncodedPassage> encoded = ENCODER.encode(passages);

    assertThat(encoded).hasSameSizeAs(passages);
    for (int p = 0; p < passages.size(); p++) {
      Passage passage = passages.get(p);
      PassageReading reading = PassageReading.fromBytes(encoded.get(p).reading());
      assertThat(encoded.get(p).vector()).hasSize(ENCODER.dimension());
      assertThat(Vectors.dot(encoded.get(p).vector(), encoded.get(p).vector()))
          .isEqualTo(1, within(1e-3f));
      assertThat(reading.title().words()).hasSameSizeAs(Words.contentOf(passage.article().title()));
      assertThat(reading.sentences()).hasSameSizeAs(passage.sentences());
      for (int s = 0; s < passage.sentences().size(); s++) {
        String text = passage.sentences().get(s).text();
        assertThat(reading.sentences().get(s).words()).hasSameSizeAs(Words.contentOf(text));
        assertThat(
                reading
                    .sentences()
                    .get(s)
                    .alone()
                    .dot(QuantizedVector.of(MODEL.read(text).vector())))
            .isEqualTo(1, within(0.01));
      }
    }
  }

  @Test
  void aSentenceInItsPassageIsReadFromItsOwnPlace() {
    Passage passage = passages(Papers.all()).get(0);
    PassageReading reading =
        PassageReading.fromBytes(ENCODER.encode(List.of(passage)).get(0).reading());

    for (int s = 0; s < passage.sentences().size(); s++) {
      double own = reading.sentences().get(s).inContext().dot(reading.sentences().get(s).alone());
      for (int other = 0; other < passage.sentences().size(); other++) {
        double another =
            reading.sentences().get(other).inContext().dot(reading.sentences().get(s).alone());
        assertThat(own).isGreaterThanOrEqualTo(another);
      }
    }
  }

  @Test
  void aPassageBeyondWhatTheModelReadsIsKeptWholeAllTheSame() {
    String sentence = "The crane driver " + "and the pilot ".repeat(150) + "saw the lighthouse.";
    Library library =
        Papers.library(Papers.article("long", "Long", "P", "2024-03-02", "2024-03-01", sentence));

    Passage passage = passages(library).get(0);
    PassageReading reading =
        PassageReading.fromBytes(ENCODER.encode(List.of(passage)).get(0).reading());

    assertThat(reading.sentences().get(0).words())
        .hasSameSizeAs(Words.contentOf(passage.sentences().get(0).text()));
  }
}
