package org.madoguchi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.http.HttpServlet;
import jakarta.transaction.Transactional;
import java.security.Provider;
import java.security.Security;
import java.text.Normalizer;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.madoguchi.admin.DeskFileServlet;
import org.madoguchi.audit.AuditService;
import org.madoguchi.login.directory.CampusDirectory;
import org.madoguchi.login.directory.StaffDirectory;
import org.madoguchi.secondpassword.Argon2idHasher;

/** Who may know whom. Packages that are neither shared nor plumbing are features; so is each new one. */
@AnalyzeClasses(packages = "org.madoguchi", importOptions = DoNotIncludeTests.class)
class StructureTest {

    private static final String ROOT = "org.madoguchi";
    /** What every feature stands on. */
    private static final Set<String> SHARED = Set.of(
            "account",
            "certificate",
            "record",
            "catalogue",
            "secondperson",
            "network",
            "node",
            "link",
            "draft",
            "mail",
            "audit",
            "throttle",
            "signin",
            "client",
            "log",
            "config",
            "job",
            "notice",
            "settings",
            "text",
            "fault",
            "exam",
            "paper",
            "seal");

    private static final Set<String> PLUMBING = Set.of("web", "datasource");
    /**
     * What others need of a feature too: the rules of a second password and its hash; the directory; the proof of an
     * address, the code of a slip and the examination, which staff set going as well; what is paid, printed and sent,
     * which an application sets going; many people at once, and who was reminded; the PDFs of the manual, which staff
     * send.
     */
    private static final Set<String> OPEN = Set.of(
            ROOT + ".secondpassword",
            ROOT + ".login.directory",
            ROOT + ".email",
            ROOT + ".slip",
            ROOT + ".doctor",
            ROOT + ".application",
            ROOT + ".cohort",
            ROOT + ".payment",
            ROOT + ".printing",
            ROOT + ".delivery",
            ROOT + ".manual");
    /** What rooms of the desk share: who may do what, a student's case, decisions, deeds, the words of the trail. */
    private static final Set<String> DESK_SHARED = Set.of("admin", "admin.cases", "admin.decision", "admin.deeds");

    private static final String TRAIL_WORDS = ROOT + ".admin.trail.TrailWords";
    /** A slip is another way to log in. */
    private static final Map<String, String> BESIDES = Map.of("slip", "login");

    /** The directory lies below the feature that asks it most, but knows nothing of it. */
    private static final DescribedPredicate<JavaClass> FEATURE = DescribedPredicate.describe(
            "are a feature's",
            type -> ours(type)
                    && !SHARED.contains(home(type))
                    && !PLUMBING.contains(home(type))
                    && !type.getPackageName().equals(ROOT + ".login.directory"));

    private static final DescribedPredicate<JavaClass> FACES =
            resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");
    private static final DescribedPredicate<JavaClass> FACES_SIDE = resideInAPackage(ROOT + ".web..")
            .or(simpleNameEndingWith("Backing"))
            .or(simpleNameEndingWith("DataModel"));

    @ArchTest
    static final ArchRule featuresKnowOnlyWhatIsShared = classes().that(FEATURE).should(keepToThemselves());

    @ArchTest
    static final ArchRule sharedPackagesAndPlumbingKnowNoFeature =
            noClasses().that(not(FEATURE)).should().dependOnClassesThat(FEATURE);

    @ArchTest
    static final ArchRule sharedPackagesKnowNoPlumbing = noClasses()
            .that(DescribedPredicate.describe("are shared", type -> ours(type) && SHARED.contains(home(type))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".web..");

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsOfTheDeskFormNoCircle =
            slices().matching(ROOT + ".admin.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyPagesSideKnowsFaces =
            noClasses().that(not(FACES_SIDE)).should().dependOnClassesThat(FACES);

    @ArchTest
    static final ArchRule servicesKnowNoBacking =
            noClasses().that(not(FACES_SIDE)).should().dependOnClassesThat().haveSimpleNameEndingWith("Backing");

    /**
     * The others are a service's own hands: the trail that must survive a rollback, and what runs in the background.
     */
    @ArchTest
    static final ArchRule onlyServicesBeginTransactions = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .haveNameMatching(".*(Service|Dispatcher|MailQueue)");

    @ArchTest
    static final ArchRule onlyServicesMethodsBeginTransactions = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*(Service|Dispatcher|AuditRows|MailQueue)");

    /**
     * A lock or a connection of the database shall not wait for the directory or for a hash's turn. The sweep asks in
     * its own time, and locks nobody's account meanwhile.
     */
    @ArchTest
    static final ArchRule transactionsWaitForNobody = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .and()
            .haveNameNotMatching(".*VanishedSweepService")
            .should(waitForNobody());

    /** A file that breaks off in the middle has to look so: one class hands out all of the desk. */
    @ArchTest
    static final ArchRule filesOfTheDeskAreHandedOutAlike = classes()
            .that()
            .resideInAPackage(ROOT + ".admin..")
            .and()
            .areAssignableTo(HttpServlet.class)
            .should()
            .beAssignableTo(DeskFileServlet.class);

    /** An act and its row are one transaction: a page may only note that it refused. */
    @ArchTest
    static final ArchRule pagesRecordNoAct = noClasses()
            .that()
            .haveSimpleNameEndingWith("Backing")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "notes an act in the trail",
                    call -> call.getTargetOwner().isEquivalentTo(AuditService.class)
                            && call.getTarget().getName().startsWith("record")));

    @ArchTest
    static final ArchRule onlyDirectorySpeaksLdap = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".login.directory..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.unboundid..");

    @ArchTest
    static final ArchRule onlyPaperKnowsPdf = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".paper..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..");

    /** A paper is drawn the same wherever it is drawn. */
    @ArchTest
    static final ArchRule paperIsPlainJava = noClasses()
            .that()
            .resideInAPackage(ROOT + ".paper..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", ROOT + ".settings..", ROOT + ".config..");

    /** Except for the hash of second passwords, which is another part of that library. */
    @ArchTest
    static final ArchRule onlySealKnowsBouncyCastle = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".seal..", ROOT + ".secondpassword..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule secondPasswordsNeedOnlyAHash = noClasses()
            .that()
            .resideInAPackage(ROOT + ".secondpassword..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.bouncycastle..").and(not(resideInAPackage("org.bouncycastle.crypto.."))));

    /** Nor the JVM's list of providers, which other applications of the server share. */
    @ArchTest
    static final ArchRule sealKnowsNeitherPdfNorTables = noClasses()
            .that()
            .resideInAPackage(ROOT + ".seal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "jakarta.persistence..", "java.sql..", ROOT + ".paper..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Provider.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Security.class);

    @ArchTest
    static final ArchRule onlyMailSpeaksSmtp = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".mail..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.mail..");

    /** Except for what is done to EclipseLink's session where there is one. */
    @ArchTest
    static final ArchRule nothingKnowsAServer = noClasses()
            .that()
            .haveNameNotMatching(".*\\.config\\.PromptFailure\\$EclipseLink")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fish.payara..",
                    "org.glassfish..",
                    "com.sun..",
                    "org.eclipse.persistence..",
                    "org.hibernate..",
                    "org.wildfly..");

    /** Except in mail, seal and exam: libraries and certificates ask for it. */
    @ArchTest
    static final ArchRule timeIsAnInstant = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".mail..", ROOT + ".seal..", ROOT + ".exam..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Date.class);

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class);

    /** The server's language must not change keys, reasons or SQL: in Turkish, I is not the capital of i. */
    @ArchTest
    static final ArchRule serversLanguageIsNoMatter = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class);

    /** What is typed in full width means the same wherever it is typed. */
    @ArchTest
    static final ArchRule onlyTextNarrows = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".text..")
            .should()
            .accessField(Normalizer.Form.class, "NFKC");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|Helper|Facade)");

    private static final Set<Class<?>> SLOW = Set.of(CampusDirectory.class, StaffDirectory.class, Argon2idHasher.class);
    private static final Set<String> QUICK = Set.of("isDown", "isUnreadable", "needsRehash");

    private static ArchCondition<JavaClass> waitForNobody() {
        return new ArchCondition<>("ask neither the directory nor the hasher, nor anybody for it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> isSlow(call)
                                || call.getTarget().resolveMember().stream()
                                        .flatMap(method -> method.getMethodCallsFromSelf().stream())
                                        .anyMatch(StructureTest::isSlow))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
            }
        };
    }

    private static boolean isSlow(JavaMethodCall call) {
        return SLOW.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)
                && !QUICK.contains(call.getTarget().getName());
    }

    private static ArchCondition<JavaClass> keepToThemselves() {
        return new ArchCondition<>("use no other feature, but " + OPEN + " without its pages") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isForeign(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean isForeign(JavaClass type, JavaClass used) {
        if (!FEATURE.test(used) || home(used).equals(home(type))) {
            return false;
        }
        if (isDesk(type) && (DESK_SHARED.contains(home(used)) || used.getName().equals(TRAIL_WORDS))) {
            return home(type).equals("admin"); // what is shared stands below the rooms
        }
        var open = OPEN.contains(used.getPackageName()) || home(used).equals(BESIDES.get(home(type)));
        return !open || used.getSimpleName().endsWith("Backing");
    }

    private static boolean ours(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + ".");
    }

    private static boolean isDesk(JavaClass type) {
        return home(type).split("\\.")[0].equals("admin");
    }

    /** The first part of the package's name below the root; at the desk, each room is a feature of its own. */
    private static String home(JavaClass type) {
        var parts = type.getPackageName().substring(ROOT.length() + 1).split("\\.");
        return parts[0].equals("admin") && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    }
}
