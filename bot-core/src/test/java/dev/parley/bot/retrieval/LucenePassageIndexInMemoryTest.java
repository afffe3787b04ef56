package dev.parley.bot.retrieval;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.parley.knowledge.Library;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LucenePassageIndexInMemoryTest extends PassageIndexContract {

  @Override
  PassageIndex create(PassageEncoder encoder) {
    return LucenePassageIndex.inMemory(encoder);
  }

  @Test
  void progressIsToldWhereThereIsWorkAndNotWhereThereIsNone() throws IOException {
    Library library = TestLibrary.numbered(3, 2);
    PassageIndex.Progress first = mock(PassageIndex.Progress.class);
    PassageIndex.Progress second = mock(PassageIndex.Progress.class);
    try (PassageIndex index = create(new HashingEncoder())) {
      index.update(library, first);
      index.update(library, second);
    }

    verify(first, atLeastOnce()).update(anyInt(), anyInt());
    verifyNoInteractions(second);
  }
}
