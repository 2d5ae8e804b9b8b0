package io.tsunagi.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.ManagingAccounts;
import io.tsunagi.identity.domain.NewAccount;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People by REST: oneself for everybody, the accounts for administrators (auditors may read). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "People", description = "Who works here, and in which roles")
class PeopleEndpoint {

    private static final String ADMINISTRATOR = "hasRole('ADMINISTRATOR')";
    private static final String READER = "hasAnyRole('ADMINISTRATOR', 'AUDITOR')";

    private final ManagingAccounts managing;
    private final SignedIn signedIn;

    PeopleEndpoint(ManagingAccounts managing, SignedIn signedIn) {
        this.managing = managing;
        this.signedIn = signedIn;
    }

    @GetMapping("/me")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Who I am; with a token, in the token's one role")
    Me me() {
        Person person = signedIn.person();
        return new Me(person.login(), person.displayName(), new TreeSet<>(person.roles()));
    }

    @GetMapping("/people")
    @PreAuthorize(READER)
    @Operation(summary = "All accounts, by name")
    List<AccountView> people() {
        return managing.all().stream().map(AccountView::of).toList();
    }

    @GetMapping("/people/{login}")
    @PreAuthorize(READER)
    @Operation(summary = "One account")
    AccountView person(@PathVariable String login) {
        return managing.find(login).map(AccountView::of).orElseThrow(() -> new NotHere(login));
    }

    @PostMapping("/people")
    @PreAuthorize(ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes an account; its first password is in the answer and nowhere else")
    MadeAccount make(@RequestBody AskedAccount asked) {
        NewAccount account = NewAccount.of(
                asked.login() == null ? "" : asked.login(),
                asked.displayName() == null ? "" : asked.displayName(),
                asked.roles() == null ? Set.of() : asked.roles());
        String first = managing.make(account);
        return new MadeAccount(person(account.login()), first);
    }

    @PutMapping("/people/{login}/roles")
    @PreAuthorize(ADMINISTRATOR)
    @Operation(summary = "Replaces the roles")
    AccountView changeRoles(@PathVariable String login, @RequestBody Set<Role> roles) {
        managing.changeRoles(person(login).login(), roles);
        return person(login);
    }

    @PostMapping("/people/{login}/closing")
    @PreAuthorize(ADMINISTRATOR)
    @Operation(summary = "Closes the account; its sessions and tokens end at once")
    AccountView close(@PathVariable String login) {
        managing.close(person(login).login());
        return person(login);
    }

    @PostMapping("/people/{login}/reopening")
    @PreAuthorize(ADMINISTRATOR)
    @Operation(summary = "Opens a closed account again")
    AccountView reopen(@PathVariable String login) {
        managing.reopen(person(login).login());
        return person(login);
    }

    @PostMapping("/people/{login}/factor-reset")
    @PreAuthorize(ADMINISTRATOR)
    @Operation(summary = "Takes the second factor away; the next sign-in enrols a new one")
    AccountView resetSecondFactor(@PathVariable String login) {
        managing.resetSecondFactor(person(login).login());
        return person(login);
    }

    /** Oneself. */
    record Me(String login, String displayName, Set<Role> roles) {}

    /** A new account as asked for. */
    record AskedAccount(
            @Nullable String login,
            @Nullable String displayName,
            @Nullable Set<Role> roles) {}

    /** A new account and its first password, which is not kept. */
    record MadeAccount(AccountView account, String firstPassword) {}

    /** An account without its secrets. */
    record AccountView(
            String login,
            String displayName,
            Set<Role> roles,
            Account.State state,
            boolean enrolled,
            Instant madeAt,
            @Nullable Instant signedInAt) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.login(),
                    account.displayName(),
                    new TreeSet<>(account.roles()),
                    account.state(),
                    account.enrolled(),
                    account.madeAt(),
                    account.signedInAt());
        }
    }
}
