package io.tsunagi.identity.demo;

import io.tsunagi.identity.Role;
import java.util.List;

/** Who works in the demonstration; the names are invented. */
record SamplePerson(String login, String displayName, Role role) {

    static final List<SamplePerson> ALL = List.of(
            new SamplePerson("broker", "田中 陽子", Role.BROKER),
            new SamplePerson("examiner", "佐藤 健一", Role.EXAMINER),
            new SamplePerson("coordinator", "鈴木 彩", Role.COORDINATOR),
            new SamplePerson("manager", "高橋 誠", Role.MANAGER),
            new SamplePerson("manager2", "伊藤 真理", Role.MANAGER),
            new SamplePerson("auditor", "渡辺 浩", Role.AUDITOR),
            new SamplePerson("administrator", "山本 直樹", Role.ADMINISTRATOR));
}
