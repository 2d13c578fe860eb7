package org.madoguchi.record.importing;

import static org.madoguchi.record.importing.Column.free;
import static org.madoguchi.record.importing.Column.needed;

import java.util.List;
import org.madoguchi.record.importing.Column.Kind;

/** The columns of each kind of file. */
final class Columns {

    static final List<Column> STUDENTS = List.of(
            needed("student_number", "学籍番号", "Student ID number", Kind.ID, 64),
            free("user_id", "ユーザID", "User ID", Kind.ID, 64),
            needed("name_ja", "氏名", "Name", Kind.PRINTED, 100),
            free("name_kana", "フリガナ", "Name in kana", Kind.TEXT, 100),
            free("name_roman", "ローマ字氏名", "Name in Roman letters", Kind.PRINTED, 100),
            free("former_name", "在学時氏名", "Name while studying", Kind.PRINTED, 100),
            needed("birth_date", "生年月日", "Date of birth", Kind.DATE, 20),
            needed("status", "身分", "Status", Kind.STATUS, 20),
            needed("faculty_ja", "学部", "Faculty", Kind.PRINTED, 100),
            free("faculty_en", "学部(英)", "Faculty (English)", Kind.PRINTED, 100),
            free("department_ja", "学科", "Department", Kind.PRINTED, 100),
            free("department_en", "学科(英)", "Department (English)", Kind.PRINTED, 100),
            free("course_ja", "課程", "Course", Kind.PRINTED, 100),
            free("course_en", "課程(英)", "Course (English)", Kind.PRINTED, 100),
            free("school_year", "年次", "Year", Kind.COUNT, 4),
            needed("enrolled_on", "入学年月日", "Enrolled on", Kind.DATE, 20),
            free("expected_on", "卒業見込年月日", "Expected graduation", Kind.DATE, 20),
            free("left_on", "離籍年月日", "Left on", Kind.DATE, 20),
            free("degree_ja", "学位", "Degree", Kind.PRINTED, 100),
            free("degree_en", "学位(英)", "Degree (English)", Kind.PRINTED, 100),
            free("degree_number", "学位記番号", "Degree number", Kind.PRINTED, 60));

    static final List<Column> COURSES = List.of(
            needed("student_number", "学籍番号", "Student ID number", Kind.ID, 64),
            needed("academic_year", "年度", "Academic year", Kind.COUNT, 4),
            free("term_ja", "学期", "Term", Kind.PRINTED, 40),
            free("term_en", "学期(英)", "Term (English)", Kind.PRINTED, 40),
            free("code", "科目コード", "Course code", Kind.TEXT, 40),
            needed("name_ja", "科目名", "Course name", Kind.PRINTED, 100),
            free("name_en", "科目名(英)", "Course name (English)", Kind.PRINTED, 150),
            needed("credits", "単位数", "Credits", Kind.DECIMAL, 6),
            free("grade", "評価", "Grade", Kind.PRINTED, 20),
            free("grade_point", "GP", "Grade point", Kind.DECIMAL, 6),
            free("category_ja", "区分", "Category", Kind.PRINTED, 100),
            free("category_en", "区分(英)", "Category (English)", Kind.PRINTED, 100),
            free("published_on", "公開日", "Published on", Kind.DATE, 20));

    static final List<Column> HOLDS = List.of(
            needed("student_number", "学籍番号", "Student ID number", Kind.ID, 64),
            needed("kind", "種類", "Kind", Kind.HOLD, 20),
            needed("reason", "理由", "Reason", Kind.TEXT, 400),
            free("held_until", "期限", "Until", Kind.DATE, 20));

    private Columns() {}
}
