package dev.parley.bot.retrieval;

class LucenePassageIndexInMemoryTest extends PassageIndexContract {

  @Override
  PassageIndex create(PassageEncoder encoder) {
    return LucenePassageIndex.inMemory(encoder);
  }
}
