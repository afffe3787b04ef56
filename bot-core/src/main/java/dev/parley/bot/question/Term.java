package dev.parley.bot.question;

/**
 * A content word of a question.
 *
 * @param text as the question has it
 * @param stem for exact comparing
 * @param ofTime whether it belongs to words that name the time asked about
 * @param isName whether it is written as a name
 * @param isWord whether the model has it as a word
 */
public record Term(String text, String stem, boolean ofTime, boolean isName, boolean isWord) {}
