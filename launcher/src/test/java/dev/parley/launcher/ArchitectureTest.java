package dev.parley.launcher;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the modules to the design: which may know which, and which may use what from outside. */
class ArchitectureTest {

  private static JavaClasses parley;

  @BeforeAll
  static void readClasses() {
    parley =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // What the tests of several modules share comes in a jar of its own.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.parley");
  }

  @Test
  void allModulesAreLookedAt() {
    assertThat(parley.stream().map(c -> c.getPackageName().split("\\.")[2]).distinct())
        .contains("knowledge", "bot", "telegram", "slack", "web", "launcher");
  }

  @Test
  void knowledgeKnowsNoOtherModule() {
    classes()
        .that()
        .resideInAPackage("dev.parley.knowledge..")
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage("dev.parley.knowledge..").or(not(resideInAPackage("dev.parley.."))))
        .check(parley);
  }

  @Test
  void theBotKnowsOnlyKnowledge() {
    classes()
        .that()
        .resideInAPackage("dev.parley.bot..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("dev.parley.bot..", "dev.parley.knowledge..")
                .or(not(resideInAPackage("dev.parley.."))))
        .check(parley);
  }

  @Test
  void adaptersDoNotKnowEachOtherNorTheLauncher() {
    for (String adapter : new String[] {"telegram", "slack", "web"}) {
      noClasses()
          .that()
          .resideInAPackage("dev.parley." + adapter + "..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "dev.parley.telegram..",
                      "dev.parley.slack..",
                      "dev.parley.web..",
                      "dev.parley.launcher..")
                  .and(not(resideInAPackage("dev.parley." + adapter + ".."))))
          .allowEmptyShould(true)
          .check(parley);
    }
  }

  @Test
  void languageModelsAreUsedInRetrievalAndLlmOnly() {
    useOnly("dev.langchain4j..", "dev.parley.bot.retrieval..", "dev.parley.bot.llm..");
  }

  @Test
  void luceneIsUsedInRetrievalOnly() {
    useOnly("org.apache.lucene..", "dev.parley.bot.retrieval..");
  }

  @Test
  void thePlatformsAreUsedInTheirAdaptersOnly() {
    useOnly("org.telegram..", "dev.parley.telegram..");
    useOnly("com.slack..", "dev.parley.slack..");
    useOnly("org.java_websocket..", "dev.parley.slack..");
    useOnly("okhttp3..", "dev.parley.telegram..", "dev.parley.slack..");
    useOnly("io.javalin..", "dev.parley.web..");
    useOnly("org.eclipse.jetty..", "dev.parley.web..");
    useOnly("gg.jte..", "dev.parley.web..");
  }

  @Test
  void whatChannelsRememberIsStoredInOnePlace() {
    useOnly("org.h2..", "dev.parley.bot.channel..");
  }

  @Test
  void whereMetricsGoIsDecidedInFewPlaces() {
    useOnly("io.micrometer.prometheusmetrics..", "dev.parley.web..", "dev.parley.launcher..");
  }

  private static void useOnly(String library, String... places) {
    noClasses()
        .that()
        .resideOutsideOfPackages(places)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(parley);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    // The values that all stages hand on stand in one package with the bot that joins the stages.
    DescribedPredicate<JavaClass> joinsTheStages =
        nameMatching("dev\\.parley\\.bot\\.ChatBots?").forSubtype();
    slices()
        .matching("dev.parley.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(joinsTheStages, alwaysTrue())
        .check(parley);
  }

  @Test
  void theEnvironmentIsReadInTheLauncherOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.parley.launcher..")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(parley);
  }

  @Test
  void theStandardStreamsAreUsedInTheLauncherOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.parley.launcher..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(parley);
  }
}
