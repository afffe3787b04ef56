/** What is asked; start at {@link dev.parley.bot.question.QuestionReader}. */
package dev.parley.bot.question;
