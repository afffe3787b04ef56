/** What is asked; start at {@code QuestionReader}. */
package dev.parley.bot.question;
