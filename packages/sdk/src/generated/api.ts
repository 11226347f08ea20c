// Made of docs/openapi.json by `npm run sdk`; not to be changed by hand.
export interface paths {
    "/api/token/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new access token */
        post: operations["renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses */
        get: operations["courses-admin-list"];
        put?: never;
        /** Add a course */
        post: operations["courses-admin-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/courses/{course_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a course */
        put: operations["courses-admin-update"];
        post?: never;
        /** Delete a course */
        delete: operations["courses-admin-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/interactive-lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Interactive lessons */
        get: operations["admin_interactive_lessons-list"];
        put?: never;
        /** Add a interactive lesson */
        post: operations["admin_interactive_lessons-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/interactive-lessons/{lesson_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a interactive lesson */
        put: operations["admin_interactive_lessons-update"];
        post?: never;
        /** Delete a interactive lesson */
        delete: operations["admin_interactive_lessons-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The school in figures */
        get: operations["statistics-dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/subscription-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subscription plans */
        get: operations["admin_plans-list"];
        put?: never;
        /** Add a subscription plan */
        post: operations["admin_plans-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/subscription-plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a subscription plan */
        put: operations["admin_plans-update"];
        post?: never;
        /** Delete a subscription plan */
        delete: operations["admin_plans-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every test of your school */
        get: operations["tests-admin-list"];
        put?: never;
        /** Add a test */
        post: operations["tests-admin-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tests/{test_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a test */
        put: operations["tests-admin-update"];
        post?: never;
        /** Delete a test */
        delete: operations["tests-admin-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tests/{test_id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy a test */
        post: operations["tests-admin-copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tests/{test_id}/section-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the sections of a test in order */
        put: operations["tests-admin-orderSections"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tests/{test_id}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a section */
        post: operations["tests-admin-createSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tests/questions/{question_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a question */
        put: operations["tests-admin-updateQuestion"];
        post?: never;
        /** Delete a question */
        delete: operations["tests-admin-deleteQuestion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tests/sections/{section_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a section */
        put: operations["tests-admin-updateSection"];
        post?: never;
        /** Delete a section with its questions */
        delete: operations["tests-admin-deleteSection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tests/sections/{section_id}/question-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the questions of a section in order */
        put: operations["tests-admin-orderQuestions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tests/sections/{section_id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a question */
        post: operations["tests-admin-createQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users of the school */
        get: operations["admin_users-list"];
        put?: never;
        /** Add a user */
        post: operations["admin_users-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user of the school */
        get: operations["admin_users-read"];
        put?: never;
        post?: never;
        /** Close a user’s account; what they did stays */
        delete: operations["admin_users-delete"];
        options?: never;
        head?: never;
        /** Give a user another role */
        patch: operations["admin_users-setRole"];
        trace?: never;
    };
    "/api/v1/admin/users/{user_id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a user’s name and address */
        patch: operations["admin_users-setProfile"];
        trace?: never;
    };
    "/api/v1/admin/users/{user_id}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give a user another role */
        patch: operations["admin_users-setRoleAt"];
        trace?: never;
    };
    "/api/v1/ai-sessions/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your chats with the tutor, newest first */
        get: operations["conversations-list"];
        put?: never;
        /** Begin a chat */
        post: operations["conversations-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai-sessions/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A chat with its messages */
        get: operations["conversations-read"];
        put?: never;
        post?: never;
        /** Delete a chat */
        delete: operations["conversations-delete"];
        options?: never;
        head?: never;
        /** Rename or archive a chat */
        patch: operations["ai-sessions-change"];
        trace?: never;
    };
    "/api/v1/ai-sessions/sessions/{session_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message, written or spoken
         * @description With `Accept: text/event-stream` the answer comes as events: `heard`, `delta` (a piece of text), `reset` (what came so far is taken back), and `done` with the same JSON, or `error`.
         */
        post: operations["ai-sessions-send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai-sessions/sessions/{session_id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget what was said in a chat */
        post: operations["conversations-reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/analyze-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Analyse a written answer */
        post: operations["tutor-analyzeAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the tutor */
        post: operations["tutor-ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/pronunciation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Score a recording of a text */
        post: operations["ai-pronunciation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/speech/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Spoken text behind an audio_url */
        get: operations["ai-speech"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/stt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is said in a recording */
        post: operations["ai-stt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/suggest-lesson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The interactive lesson that suits you next */
        post: operations["tutor-suggestLesson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/tts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Speak a text */
        post: operations["ai-tts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/usage/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a user of your school their quotas of today back */
        post: operations["tutor-resetUsage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/voice-loop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something to the tutor and hear the answer */
        post: operations["ai-voice-loop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/phoneme-stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How every sound stands
         * @description An API key needs the scope `analytics:read`.
         */
        get: operations["analytics-phonemeStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/phoneme-stats.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How every sound stands, as a table
         * @description An API key needs the scope `analytics:read`.
         */
        get: operations["analytics-phonemeStatsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/phonemes/{symbol}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One sound: positions, neighbours, words, and what was heard instead
         * @description An API key needs the scope `analytics:read`.
         */
        get: operations["analytics-phoneme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Totals, streaks, and every day
         * @description An API key needs the scope `analytics:read`.
         */
        get: operations["analytics-progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/progress.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Practice by day, as a table
         * @description An API key needs the scope `analytics:read`.
         */
        get: operations["analytics-progressCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Practice sessions of a learner, newest first
         * @description An API key needs the scope `analytics:read`.
         */
        get: operations["analytics-sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The students whose progress you may see
         * @description An API key needs the scope `analytics:read`.
         */
        get: operations["analytics-students"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your API keys; an owner sees the school's */
        get: operations["api_keys-list"];
        put?: never;
        /** Make an API key with your own rights */
        post: operations["api_keys-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an API key */
        delete: operations["api_keys-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Attendance marks */
        get: operations["attendance-list"];
        put?: never;
        /** Add a attendance mark */
        post: operations["attendance-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One attendance mark */
        get: operations["attendance-read"];
        /** Change a attendance mark */
        put: operations["attendance-update"];
        post?: never;
        /** Delete a attendance mark */
        delete: operations["attendance-delete"];
        options?: never;
        head?: never;
        /** Change fields of a attendance mark */
        patch: operations["attendance-patch"];
        trace?: never;
    };
    "/api/v1/attendance/bulk_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open today’s marks of a group: everybody absent until they came */
        post: operations["attendance-bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A month of a group: its students against its days */
        get: operations["attendance-sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/sheet.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A month of a group as a table */
        get: operations["attendance-sheetCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/google": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with Google's ID token */
        post: operations["auth-google"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail and password */
        post: operations["auth-login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out here, or everywhere */
        post: operations["auth-logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in user, as mobile clients know it */
        get: operations["auth-me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your password; ends other sessions */
        post: operations["auth-changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your profile */
        get: operations["auth-profile"];
        /** Change your profile; only the fields sent */
        put: operations["auth-updateProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new pair of tokens */
        post: operations["auth-refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an account */
        post: operations["auth-register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in */
        get: operations["auth-sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out one session */
        delete: operations["auth-endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/avatars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The avatars of the tutor */
        get: operations["avatars-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/avatars/{avatar_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One avatar, by number or short name */
        get: operations["avatars-read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificates of your school, newest first */
        get: operations["certificates-issued"];
        put?: never;
        /** Issue a certificate to a student */
        post: operations["certificates-issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{certificate_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate as PDF; for its holder and the school’s owner */
        get: operations["certificates-download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{certificate_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a revoked certificate good again */
        post: operations["certificates-restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{certificate_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a certificate */
        post: operations["certificates-revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{certificate_id}/verify/{verification_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a certificate is good */
        get: operations["certificates-verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/my-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your certificates */
        get: operations["certificates-own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/user/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificates of somebody */
        get: operations["certificates-ofUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your chats, newest first */
        get: operations["chat-list"];
        put?: never;
        /** Begin a chat about a paragraph, a test or all textbooks */
        post: operations["chat-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A chat with its messages */
        get: operations["chat-read"];
        put?: never;
        post?: never;
        /** Delete a chat with its messages */
        delete: operations["chat-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/sessions/{session_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say something in a chat; answers the reply
         * @description With `Accept: text/event-stream` the reply comes as events: `delta` (a piece of text), `reset` (what came so far is taken back), and `done` with the same JSON, or `error`.
         */
        post: operations["chat-say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses */
        get: operations["courses-list"];
        put?: never;
        /** Add a course */
        post: operations["courses-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One course */
        get: operations["courses-read"];
        /** Change a course */
        put: operations["courses-update"];
        post?: never;
        /** Delete a course */
        delete: operations["courses-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/lesson-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the lessons of a course in order */
        put: operations["courses-orderLessons"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Money and employees of the office */
        get: operations["dashboard-read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Results of exams; a student their own */
        get: operations["exam_results-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-results/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One result with its answers */
        get: operations["exam_results-read"];
        /**
         * Check a result
         * @description Marks for its answers, and that it is checked, of which the student is told.
         */
        put: operations["exam_results-update"];
        post?: never;
        /** Delete a result; the student may then begin again */
        delete: operations["exam_results-delete"];
        options?: never;
        head?: never;
        /**
         * Change fields of a result
         * @description Marks for its answers, and that it is checked, of which the student is told.
         */
        patch: operations["exam_results-patch"];
        trace?: never;
    };
    "/api/v1/exam-results/my-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own results */
        get: operations["exam_results-own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exams; for students those that are open, and those that they have begun */
        get: operations["exams-list"];
        put?: never;
        /** Add an exam with its questions */
        post: operations["exams-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One exam with its questions */
        get: operations["exams-read"];
        /**
         * Change an exam
         * @description Its questions and time limit stay once somebody has begun it; copy it then.
         */
        put: operations["exams-update"];
        post?: never;
        /** Delete an exam that nobody has begun */
        delete: operations["exams-delete"];
        options?: never;
        head?: never;
        /**
         * Change fields of an exam
         * @description Its questions and time limit stay once somebody has begun it; copy it then.
         */
        patch: operations["exams-patch"];
        trace?: never;
    };
    "/api/v1/exams/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy an exam; the copy has a code of its own */
        post: operations["exams-copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let students in */
        post: operations["exams-publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams/{id}/results.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The results of an exam as a table */
        get: operations["exams-resultsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in, once */
        post: operations["exams-submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams/{id}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let no more students in */
        post: operations["exams-unpublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams/enter-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an exam by its code; its clock starts */
        post: operations["exams-enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Expenses */
        get: operations["expenses-list"];
        put?: never;
        /** Add an expense */
        post: operations["expenses-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One expense */
        get: operations["expenses-read"];
        /** Change a expense */
        put: operations["expenses-update"];
        post?: never;
        /** Delete a expense */
        delete: operations["expenses-delete"];
        options?: never;
        head?: never;
        /** Change fields of a expense */
        patch: operations["expenses-patch"];
        trace?: never;
    };
    "/api/v1/exports/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A table of the office */
        get: operations["exports-table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Feedback */
        get: operations["feedback-list"];
        put?: never;
        /** Add a feedback */
        post: operations["feedback-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a feedback */
        delete: operations["feedback-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file */
        post: operations["files-upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file, with a link to its bytes */
        get: operations["files-file"];
        put?: never;
        post?: never;
        /** Delete a file of yours */
        delete: operations["files-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file, by a signed link */
        get: operations["files-content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Forum categories */
        get: operations["forum-listCategories"];
        put?: never;
        /** Add a forum category */
        post: operations["forum-createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum/categories/{category_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a forum category */
        put: operations["forum-updateCategory"];
        post?: never;
        /** Delete a forum category */
        delete: operations["forum-deleteCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum/categories/{category_id}/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics of a category */
        get: operations["forum-topicsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a post, or answer one */
        post: operations["forum-createPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum/posts/{post_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a post of yours */
        put: operations["forum-updatePost"];
        post?: never;
        /** Delete a post of yours, or as staff any */
        delete: operations["forum-deletePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics */
        get: operations["forum-listTopics"];
        put?: never;
        /** Open a topic with its first post */
        post: operations["forum-createTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forum/topics/{topic_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A topic with its threads; skip and limit count threads */
        get: operations["forum-readTopic"];
        /** Change a topic */
        put: operations["forum-updateTopic"];
        post?: never;
        /** Delete a topic */
        delete: operations["forum-deleteTopic"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups */
        get: operations["groups-list"];
        put?: never;
        /** Add a group */
        post: operations["groups-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One group */
        get: operations["groups-read"];
        /** Change a group */
        put: operations["groups-update"];
        post?: never;
        /** Delete a group */
        delete: operations["groups-delete"];
        options?: never;
        head?: never;
        /** Change fields of a group */
        patch: operations["groups-patch"];
        trace?: never;
    };
    "/api/v1/groups/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups that are open, the highest sum of scores first */
        get: operations["groups-rating"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Homework that you may see, newest first */
        get: operations["homework-list"];
        put?: never;
        /**
         * Set homework
         * @description As a form or as JSON. With `group` it is group homework (a text or a file, 201) and is assigned to the students of the group; otherwise course homework, which needs `title`, `homework_type` and `course_id`.
         */
        post: operations["homework-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/{homework_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One homework */
        get: operations["homework-read"];
        /** Change homework; what is not named stays, files are added */
        put: operations["homework-change"];
        post?: never;
        /** Delete homework that nobody handed in */
        delete: operations["homework-delete"];
        options?: never;
        head?: never;
        /** Change homework; what is not named stays, files are added */
        patch: operations["homework-changeSome"];
        trace?: never;
    };
    "/api/v1/homework/{homework_id}/assign-group/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign homework to the students of a group */
        post: operations["homework-assignGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/{homework_id}/assign/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign homework to somebody; twice is once */
        post: operations["homework-assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/{homework_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a file from an assignment */
        delete: operations["homework-deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/{homework_id}/marks.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The marks of one homework, as a table */
        get: operations["homework-marksCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/{homework_id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What learners handed in, of those that you mark */
        get: operations["homework-submissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/{homework_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand homework in; until it is marked, again as often as you like
         * @description A text, or a JSON object as text. A quiz takes `{"answers": [{"question_id", "answer_data"}]}`, with answers as those of tests, and is marked at once. After the due date the status is `late`.
         */
        post: operations["homework-submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/{homework_id}/submit-oral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in a recording; its score comes later and is a hint for the teacher */
        post: operations["homework-submitOral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/{homework_id}/task-submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Attempts at its tasks, of those that you mark */
        get: operations["homework_tasks-submissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/{homework_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks of a homework with their right answers */
        get: operations["homework_tasks-tasks"];
        /** Replace the tasks of a homework that nobody has begun */
        put: operations["homework_tasks-setTasks"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/files/{file_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of homework or of a hand-in that you may see */
        get: operations["homework-download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/grade/{user_homework_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark what somebody handed in */
        post: operations["homework-grade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/lesson/{lesson_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Homework of a lesson, newest first */
        get: operations["homework-ofLesson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/my-homework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Homework of the groups that you are in, newest first */
        get: operations["homework-ofMyGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/submissions/{user_homework_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One hand-in with its homework */
        get: operations["homework-submission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/task-answers/{answer_id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give an answer its points */
        put: operations["homework_tasks-grade"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/task-submissions/{submission_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One attempt at a task with its answers */
        get: operations["homework_tasks-submission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homework/user/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Homework assigned to you or your children, newest first */
        get: operations["homework-mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a CSV or XLSX file; nothing is written before it is applied */
        post: operations["imports-check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that was checked, with the problems of its rows */
        get: operations["imports-read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write the rows of a checked file; a second call changes nothing */
        post: operations["imports-write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/templates/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file to fill in */
        get: operations["imports-template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactive-lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Interactive lessons */
        get: operations["interactive_lessons-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactive-lessons/{lesson_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One interactive lesson */
        get: operations["interactive_lessons-read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactive-lessons/assess-pronunciation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Score how a sentence of the lesson was said */
        post: operations["interactive-lessons-assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactive-lessons/send-audio-message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something in a conversation by voice */
        post: operations["interactive-lessons-send-audio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactive-lessons/send-message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something in a conversation */
        post: operations["interactive_lessons-send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactive-lessons/start-lesson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a conversation with an avatar */
        post: operations["interactive_lessons-start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lesson-interactions/{session_id}/interact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One turn of a conversation, by text or voice
         * @description With `Accept: text/event-stream` the answer comes as events: `heard`, `delta` (a piece of text), `reset` (what came so far is taken back), and `done` with the same JSON, or `error`.
         */
        post: operations["lesson-interactions-interact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lesson-interactions/{session_id}/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said in a conversation */
        get: operations["interactive_lessons-interactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lessons */
        get: operations["lessons-list"];
        put?: never;
        /** Add a lesson */
        post: operations["lessons-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lessons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One lesson; it becomes the one you viewed last */
        get: operations["lessons-read"];
        /** Change a lesson */
        put: operations["lessons-update"];
        post?: never;
        /** Delete a lesson */
        delete: operations["lessons-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/phonemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The phonemes of English
         * @description An API key needs the scope `library:read`.
         */
        get: operations["library-phonemes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/phonemes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a phoneme is made
         * @description An API key needs the scope `library:read`.
         */
        get: operations["library-phoneme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/sentences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sentences to practise
         * @description An API key needs the scope `library:read`.
         */
        get: operations["library-sentences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/sentences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One sentence
         * @description An API key needs the scope `library:read`.
         */
        get: operations["library-sentence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/sentences/{id}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A sentence as a synthesiser says it
         * @description An API key needs the scope `library:read`.
         */
        get: operations["library-sentenceAudio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/sentences/recommend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sentences for what you should practise now
         * @description An API key needs the scope `library:read`.
         */
        get: operations["library-recommend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with username or e-mail */
        post: operations["auth-loginByUsername"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login/test-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The user of an access token */
        get: operations["auth-testToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages */
        get: operations["messages-list"];
        put?: never;
        /** Send a message over Telegram */
        post: operations["messages-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message */
        get: operations["messages-read"];
        put?: never;
        post?: never;
        /** Delete a message */
        delete: operations["messages-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message again to those whom it did not reach */
        post: operations["messages-retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus: for an owner, or with METRICS_TOKEN as the bearer token */
        get: operations["metrics-read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the product is up */
        get: operations["metrics-health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the product is, and how much work waits */
        get: operations["metrics-status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/answers/listening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer listening, once a session */
        post: operations["mock-answerListening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/answers/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer reading, once a session */
        post: operations["mock-answerReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/answers/writing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one of the two writing tasks, once */
        post: operations["mock-answerWriting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/answers/writing/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Comment on a piece of writing */
        patch: operations["mock-comment"];
        trace?: never;
    };
    "/api/v1/mock/score/{id}/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change bands */
        patch: operations["mock-changeScore"];
        trace?: never;
    };
    "/api/v1/mock/score/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a session its bands */
        post: operations["mock-score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/score/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own bands */
        get: operations["mock-ownScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/session/{session_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers of one session */
        get: operations["mock-sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/session/{session_id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a session stands: sections, time, answers so far */
        get: operations["mock-state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/session/{uuid}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End your session */
        post: operations["mock-finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/session/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers of all sessions that are over */
        get: operations["mock-sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/session/listening/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The listening section of your session */
        get: operations["mock-listening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/session/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own sessions */
        get: operations["mock-own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/session/reading/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reading section of your session, once it is open */
        get: operations["mock-reading"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/session/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a mock test with its code */
        post: operations["mock-start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/session/writing/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The writing section of your session, once it is open */
        get: operations["mock-writing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mock tests; codes and files are for staff */
        get: operations["mock-tests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/tests/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mock test */
        get: operations["mock-test"];
        put?: never;
        post?: never;
        /** Delete a mock test; its sessions stay */
        delete: operations["mock-deleteTest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mock/tests/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a mock test with its files
         * @description Names may be written with a dot too, such as `reading.file`.
         */
        post: operations["mock-createTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your notifications, newest first */
        get: operations["notifications-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notification_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a notification as read */
        post: operations["notifications-markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all your notifications as read */
        post: operations["notifications-markAllRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of your notifications are unread */
        get: operations["notifications-unreadCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Owners */
        get: operations["owners-list"];
        put?: never;
        /** Add a owner */
        post: operations["owners-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/owners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One owner */
        get: operations["owners-read"];
        /** Change a owner */
        put: operations["owners-update"];
        post?: never;
        /** Close the account of an owner; what they did stays */
        delete: operations["owners-delete"];
        options?: never;
        head?: never;
        /** Change fields of a owner */
        patch: operations["owners-patch"];
        trace?: never;
    };
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments of every method, the newest first */
        get: operations["payments-list"];
        put?: never;
        /** Take a payment */
        post: operations["payments-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payment */
        get: operations["payments-read"];
        /** Change a payment */
        put: operations["payments-update"];
        post?: never;
        /** Delete a payment */
        delete: operations["payments-delete"];
        options?: never;
        head?: never;
        /** Change fields of a payment */
        patch: operations["payments-patch"];
        trace?: never;
    };
    "/api/v1/payments/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A payment on paper; for staff and the family */
        get: operations["payments-receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/create-checkout-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Buy a plan, with your own addresses to come back to */
        post: operations["payments-createCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/debtors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Students with months that nobody has paid for */
        get: operations["payments-debtors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/debtors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Students with months that nobody has paid for, as a table */
        get: operations["payments-debtorsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/my-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your payments, of a parent their children’s */
        get: operations["payments-own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/webhook/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Events of Stripe, signed by it; each takes effect once */
        post: operations["payments-webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the model and the teachers agree
         * @description An API key needs the scope `reviews:read`.
         */
        get: operations["reviews-agreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/agreement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the model and the teachers agree, as a table
         * @description An API key needs the scope `reviews:read`.
         */
        get: operations["reviews-agreementCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/assess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Score a recording of a sentence
         * @description Waits up to 20 seconds for the result; with `Prefer: respond-async` it answers 202 at once. An API key needs the scope `practice:write`.
         */
        post: operations["practice-assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your attempts, newest first
         * @description An API key needs the scope `practice:read`.
         */
        get: operations["practice-attempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One attempt, with its result
         * @description An API key needs the scope `practice:read`.
         */
        get: operations["practice-attempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/attempts/{id}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The recording of an attempt
         * @description An API key needs the scope `practice:read`.
         */
        get: operations["practice-attemptAudio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/attempts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an attempt that is not scored yet
         * @description An API key needs the scope `practice:write`.
         */
        post: operations["practice-cancelAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Batches, newest first: your own, an owner’s all of the school
         * @description An API key needs the scope `batches:read`.
         */
        get: operations["batches-list"];
        put?: never;
        /**
         * Score many recordings as one order
         * @description Send `archive` alone, or parts `audio` with either `manifest` or `texts`, or `homework_id` for what learners handed in for oral homework (as JSON too). Everything is checked before anything is kept; each problem is told by row. An API key needs the scope `batches:write`.
         */
        post: operations["batches-submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One batch, with how far it is and how fast it goes
         * @description An API key needs the scope `batches:read`.
         */
        get: operations["batches-read"];
        put?: never;
        post?: never;
        /**
         * Delete a batch that is over, with its recordings and results
         * @description An API key needs the scope `batches:write`.
         */
        delete: operations["batches-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/batches/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a batch; what is scored stays
         * @description An API key needs the scope `batches:write`.
         */
        post: operations["batches-cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/batches/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of a batch that are over, in the manifest’s order
         * @description An API key needs the scope `batches:read`.
         */
        get: operations["batches-results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/batches/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Score the failed and cancelled rows again
         * @description An API key needs the scope `batches:write`.
         */
        post: operations["batches-retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/batches/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of a batch, in the manifest’s order
         * @description An API key needs the scope `batches:read`.
         */
        get: operations["batches-rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/drills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pairs of words that differ in two sounds you confuse
         * @description An API key needs the scope `practice:read`.
         */
        get: operations["library-drills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attempts to review, least certain and worst first
         * @description An API key needs the scope `reviews:read`.
         */
        get: operations["reviews-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/reviews/{attempt_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One attempt to review, with its neighbours in the filtered list
         * @description An API key needs the scope `reviews:read`.
         */
        get: operations["reviews-read"];
        /**
         * Review an attempt; the learner is notified
         * @description An API key needs the scope `reviews:write`.
         */
        put: operations["reviews-write"];
        post?: never;
        /**
         * Remove the review of an attempt
         * @description An API key needs the scope `reviews:write`.
         */
        delete: operations["reviews-remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/reviews/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The groups and students whose attempts you review
         * @description An API key needs the scope `reviews:read`.
         */
        get: operations["reviews-filters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your practice sessions, newest first
         * @description An API key needs the scope `practice:read`.
         */
        get: operations["practice-sessions"];
        put?: never;
        /**
         * Start a practice session
         * @description An API key needs the scope `practice:write`.
         */
        post: operations["practice-startSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a session, with its totals
         * @description An API key needs the scope `practice:write`.
         */
        post: operations["practice-endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/training-labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reviewed attempts as training labels
         * @description An API key needs the scope `reviews:read`.
         */
        get: operations["reviews-trainingLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scores */
        get: operations["scores-list"];
        put?: never;
        /** Add a score */
        post: operations["scores-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scores/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One score */
        get: operations["scores-read"];
        /** Change a score */
        put: operations["scores-update"];
        post?: never;
        /** Delete a score */
        delete: operations["scores-delete"];
        options?: never;
        head?: never;
        /** Change fields of a score */
        patch: operations["scores-patch"];
        trace?: never;
    };
    "/api/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What your school has, and what you did */
        get: operations["statistics-general"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/payment-stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments and subscriptions in figures */
        get: operations["statistics-payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/top-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users by completed lessons */
        get: operations["statistics-topUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Students */
        get: operations["students-list"];
        put?: never;
        /** Add a student */
        post: operations["students-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One student */
        get: operations["students-read"];
        /** Change a student */
        put: operations["students-update"];
        post?: never;
        /** Close the account of a student; what they did stays */
        delete: operations["students-delete"];
        options?: never;
        head?: never;
        /** Change fields of a student */
        patch: operations["students-patch"];
        trace?: never;
    };
    "/api/v1/students/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your attempts at tests of textbooks, newest first */
        get: operations["textbook_tests-attempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/attempts/{attempt_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of your attempts with its answers */
        get: operations["textbook_tests-attempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/attempts/{attempt_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer one question and be told what is right
         * @description The answer is final. The last one ends the attempt.
         */
        post: operations["textbook_tests-answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/attempts/{attempt_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in an attempt
         * @description With the answers that were not given one by one; handed in again, the same result.
         */
        post: operations["textbook_tests-submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/chapters/{chapter_id}/paragraphs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Paragraphs of a chapter */
        get: operations["textbooks-students-paragraphs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/homework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Homework that you have to do, newest first */
        get: operations["homework_tasks-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/homework/{homework_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One homework of yours with its tasks */
        get: operations["homework_tasks-read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/homework/{homework_id}/tasks/{task_id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions of a task begun */
        get: operations["homework_tasks-questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/homework/{homework_id}/tasks/{task_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a task, or go on with it */
        post: operations["homework_tasks-start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/homework/submissions/{submission_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a question of a task */
        post: operations["homework_tasks-answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/homework/submissions/{submission_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a task in; done twice it is handed in once */
        post: operations["homework_tasks-complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/mastery/chapter/{chapter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you have mastered of a chapter */
        get: operations["mastery-chapter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/mastery/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you have mastered of the chapters you have begun */
        get: operations["mastery-overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/offline/textbooks/{textbook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A whole textbook, to be read without a network */
        get: operations["sync-download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/paragraphs/{paragraph_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One paragraph; a student who reads it has begun it */
        get: operations["textbooks-students-paragraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/paragraphs/{paragraph_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What explains a paragraph
         * @description In the language asked for; where there is nothing in it, in another, which `language` names.
         */
        get: operations["textbooks-students-content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/paragraphs/{paragraph_id}/navigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The paragraphs before and after one */
        get: operations["textbooks-students-navigation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/paragraphs/{paragraph_id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note how far you are in a paragraph
         * @description For students. With a `client_id` it may be sent again: it counts once.
         */
        post: operations["textbooks-students-record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far you are in each textbook */
        get: operations["mastery-progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Students of a group, the highest sum of scores first */
        get: operations["students-rating"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your figures: paragraphs, tests, time, days in a row */
        get: operations["mastery-stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what was done without a network, in its order
         * @description Each action is answered by itself. Sent again, it is answered as before and does nothing. Where the server has something else, its own stays and is shown.
         */
        post: operations["sync-push"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tests of your textbooks */
        get: operations["textbook_tests-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/tests/{test_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a test of a textbook, or go on with it
         * @description For students.
         */
        post: operations["textbook_tests-start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/textbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Textbooks, and how far you are in each */
        get: operations["textbooks-students-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/textbooks/{textbook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One textbook, and how far you are */
        get: operations["textbooks-students-read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/textbooks/{textbook_id}/chapters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chapters of a textbook */
        get: operations["textbooks-students-chapters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subjects */
        get: operations["subjects-list"];
        put?: never;
        /** Add a subject */
        post: operations["subjects-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subjects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One subject */
        get: operations["subjects-read"];
        /** Change a subject */
        put: operations["subjects-update"];
        post?: never;
        /** Delete a subject */
        delete: operations["subjects-delete"];
        options?: never;
        head?: never;
        /** Change fields of a subject */
        patch: operations["subjects-patch"];
        trace?: never;
    };
    "/api/v1/subscription-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subscription plans */
        get: operations["plans-list"];
        put?: never;
        /** Add a subscription plan */
        post: operations["plans-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscription-plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One subscription plan */
        get: operations["plans-read"];
        /** Change a subscription plan */
        put: operations["plans-update"];
        post?: never;
        /** Delete a subscription plan */
        delete: operations["plans-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your subscriptions; an owner sees the school’s */
        get: operations["subscriptions-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/{subscription_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel a subscription
         * @description Your own renews no more and runs until its end; what an owner cancels for another ends at once.
         */
        delete: operations["subscriptions-cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/create-checkout-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Buy a plan: where to pay at Stripe */
        post: operations["subscriptions-createCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your subscriptions */
        get: operations["subscriptions-own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans that you may choose */
        get: operations["subscriptions-plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/stripe-webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Events of Stripe, signed by it; each takes effect once */
        post: operations["subscriptions-webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/users/{user_id}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user’s subscriptions */
        get: operations["subscriptions-ofUser"];
        put?: never;
        /** Give a user a plan without a payment */
        post: operations["subscriptions-grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/telegram/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether you get messages by Telegram */
        get: operations["telegram-state"];
        put?: never;
        /** A code for the bot, good for 15 minutes */
        post: operations["telegram-link"];
        /** Get no more messages by Telegram */
        delete: operations["telegram-unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tests */
        get: operations["tests-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tests/{test_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One test with its sections and questions */
        get: operations["tests-read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tests/{test_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a test, or go on with it */
        post: operations["tests-start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tests/answers/{answer_id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark one answer */
        put: operations["tests-grade"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tests/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Attempts of your students */
        get: operations["tests-attempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tests/attempts/{attempt_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One attempt with its answers */
        get: operations["tests-attempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tests/attempts/{attempt_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in an attempt; answers its result */
        post: operations["tests-finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tests/attempts/{attempt_id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The result of an attempt that has ended */
        get: operations["tests-result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tests/attempts/{attempt_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save answers of a running attempt
         * @description As often as you like; a later answer replaces an earlier one.
         */
        post: operations["tests-submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tests/attempts/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your attempts, newest first */
        get: operations["tests-myAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Textbooks of your school, drafts too, and those of all schools */
        get: operations["textbooks-list"];
        put?: never;
        /** Add a textbook */
        post: operations["textbooks-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/{textbook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One textbook */
        get: operations["textbooks-read"];
        /** Change a textbook */
        put: operations["textbooks-update"];
        post?: never;
        /** Delete a textbook */
        delete: operations["textbooks-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/{textbook_id}/chapter-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the chapters of a textbook in order */
        put: operations["textbooks-chapters-order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/{textbook_id}/chapters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chapters of a textbook */
        get: operations["textbooks-chapters-list"];
        put?: never;
        /** Add a chapter */
        post: operations["textbooks-chapters-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/{textbook_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A textbook as a ZIP that may be imported again */
        get: operations["textbooks-export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/{textbook_id}/mastery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How your students stand in a textbook */
        get: operations["mastery-class"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/{textbook_id}/mastery.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How your students stand in a textbook, as a table */
        get: operations["mastery-classCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/chapters/{chapter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One chapter */
        get: operations["textbooks-chapters-read"];
        /** Change a chapter */
        put: operations["textbooks-chapters-update"];
        post?: never;
        /** Delete a chapter */
        delete: operations["textbooks-chapters-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/chapters/{chapter_id}/paragraph-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the paragraphs of a chapter in order */
        put: operations["textbooks-paragraphs-order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/chapters/{chapter_id}/paragraphs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Paragraphs of a chapter */
        get: operations["textbooks-paragraphs-list"];
        put?: never;
        /** Add a paragraph */
        post: operations["textbooks-paragraphs-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a draft of a ZIP with textbook.json, of that JSON, or of a Markdown file; see docs/textbooks.md */
        post: operations["textbooks-import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/paragraphs/{paragraph_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One paragraph */
        get: operations["textbooks-paragraphs-read"];
        /** Change a paragraph */
        put: operations["textbooks-paragraphs-update"];
        post?: never;
        /** Delete a paragraph */
        delete: operations["textbooks-paragraphs-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/paragraphs/{paragraph_id}/contents/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What explains a paragraph in one language */
        get: operations["textbooks-contents-read"];
        /** Write what explains a paragraph in one language */
        put: operations["textbooks-contents-write"];
        post?: never;
        /** Delete what explains a paragraph in one language */
        delete: operations["textbooks-contents-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tests of your textbooks, as their makers see them */
        get: operations["textbook_tests-managed"];
        put?: never;
        /** Add a test to a chapter or paragraph */
        post: operations["textbook_tests-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/tests/{test_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One test of a textbook with what is right */
        get: operations["textbook_tests-read"];
        /**
         * Change a test of a textbook
         * @description What is not named stays. What marks rest on stays once somebody has begun it; copy it then.
         */
        put: operations["textbook_tests-update"];
        post?: never;
        /** Delete a test that nobody has begun */
        delete: operations["textbook_tests-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/textbooks/tests/{test_id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy a test of a textbook */
        post: operations["textbook_tests-copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lessons that you have completed */
        get: operations["progress-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user-progress/lessons/{lesson_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete a lesson */
        post: operations["progress-completeLesson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users whom you may know: staff the school’s, a parent their children */
        get: operations["users-list"];
        put?: never;
        /** Register as a learner */
        post: operations["users-register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user of the school */
        get: operations["users-read"];
        /** Change yourself, or as owner a user; only the fields sent */
        put: operations["users-update"];
        post?: never;
        /** Close your account, or as owner a user’s; what they did stays */
        delete: operations["users-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your certificates */
        get: operations["certificates-ownAsUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/certificates/{certificate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate as PDF; for its holder and the school’s owner */
        get: operations["users-certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/courses/{course_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete a course, for its certificate */
        post: operations["progress-completeCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in user */
        get: operations["auth-usersMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your account; only the fields sent */
        patch: operations["auth-updateUsersMe"];
        trace?: never;
    };
    "/api/v1/users/me/next-lesson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lesson to go on with */
        get: operations["progress-nextLesson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/premium-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether premium content is open to you */
        get: operations["users-premiumData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/test-superuser": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether you are an owner */
        get: operations["users-testSuperuser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The school's webhooks */
        get: operations["webhooks-list"];
        put?: never;
        /** Have an address told of events */
        post: operations["webhooks-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook */
        get: operations["webhooks-read"];
        /** Change a webhook, or switch it off */
        put: operations["webhooks-update"];
        post?: never;
        /** Delete a webhook with its log */
        delete: operations["webhooks-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent, newest first */
        get: operations["webhooks-deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event again */
        post: operations["webhooks-redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test event */
        post: operations["webhooks-ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace its signing secret */
        post: operations["webhooks-renewSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webrtc/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open rooms that you may join */
        get: operations["rooms-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webrtc/rooms/{room_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a room for everybody */
        post: operations["rooms-end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webrtc/rooms/{room_id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a browser needs to join a room
         * @description Connect a WebSocket to `ws_path` and send `{"type":"join","token":…}` first; docs/api.md lists the messages.
         */
        post: operations["rooms-join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webrtc/rooms/{room_id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in a room */
        get: operations["rooms-users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webrtc/rooms/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a room */
        post: operations["rooms-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Words */
        get: operations["words-list"];
        put?: never;
        /** Add a word */
        post: operations["words-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/words/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One word */
        get: operations["words-read"];
        /** Change a word */
        put: operations["words-update"];
        post?: never;
        /** Delete a word */
        delete: operations["words-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Work logs */
        get: operations["work_logs-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-logs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One work log */
        get: operations["work_logs-read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Workers */
        get: operations["workers-list"];
        put?: never;
        /** Add a worker */
        post: operations["workers-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One worker */
        get: operations["workers-read"];
        /** Change a worker */
        put: operations["workers-update"];
        post?: never;
        /** Close the account of an employee; what they did stays */
        delete: operations["workers-delete"];
        options?: never;
        head?: never;
        /** Change fields of a worker */
        patch: operations["workers-patch"];
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the product is up */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which release this is */
        get: operations["version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            /** @description One sentence for a person */
            detail: string;
            /** @example RES_001 */
            error_code: string;
        };
        ValidationError: {
            detail: {
                loc: (string | number)[];
                msg: string;
                type: string;
                /** @description What the sentence names, for one in another language */
                values?: {
                    [key: string]: string | number;
                };
            }[];
            /** @constant */
            error_code: "VAL_003";
        };
        /** @description `detail`, or the wrong fields with their messages */
        AcademyError: {
            [key: string]: string | string[];
        };
        /** @enum {string} */
        PhonemeSymbol: "AA" | "AE" | "AH" | "AO" | "AW" | "AY" | "B" | "CH" | "D" | "DH" | "EH" | "ER" | "EY" | "F" | "G" | "HH" | "IH" | "IY" | "JH" | "K" | "L" | "M" | "N" | "NG" | "OW" | "OY" | "P" | "R" | "S" | "SH" | "T" | "TH" | "UH" | "UW" | "V" | "W" | "Y" | "Z" | "ZH";
        Profile: {
            id: number;
            email: string;
            username: string;
            full_name: string;
            first_name: string;
            last_name: string;
            middle_name: string;
            phone: string;
            /** @enum {string} */
            role: "owner" | "teacher" | "student" | "parent";
            school_id: number;
            school_name: string;
            timezone: string;
            native_language: string;
            interface_language: string;
            /** @enum {string} */
            proficiency_level: "beginner" | "intermediate" | "advanced";
            is_active: boolean;
            is_verified: boolean;
            is_premium: boolean;
            has_password: boolean;
            stats: {
                attempts: number;
                average_score: number | null;
                sessions: number;
            };
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        PlatformUser: {
            id: number;
            email: string;
            username: string;
            full_name: string;
            is_active: boolean;
            is_superuser: boolean;
            current_level: string;
            last_viewed_lesson_id: number | null;
            roles: string[];
            is_premium: boolean;
            /** @enum {string} */
            role: "admin" | "teacher" | "premium" | "free";
        };
        Batch: {
            id: number;
            title: string;
            /**
             * @description `preparing`: the recordings are being unpacked
             * @enum {string}
             */
            status: "preparing" | "running" | "done" | "cancelled" | "failed";
            created_by: {
                id: number;
                full_name: string;
            };
            /** Format: date-time */
            created_at: string;
            started_at: string | null;
            finished_at: string | null;
            rows_total: number;
            counts: {
                waiting: number;
                queued: number;
                done: number;
                failed: number;
                cancelled: number;
            };
            /** @description Share of the rows that are over */
            progress: number;
            /** @description Seconds of sound scored so far */
            audio_s: number;
            /** @description Seconds of sound scored a second */
            audio_s_per_s: number | null;
            /** @description Seconds left, as fast as it went so far */
            eta_s: number | null;
            error_message: string | null;
        };
        Certificate: {
            id: number;
            user_id: number;
            course_id: number | null;
            number: string;
            title: string;
            course_name: string;
            level_completed: string;
            description: string;
            verification_code: string;
            /** Format: date-time */
            issue_date: string;
            is_valid: boolean;
            revoked_at: string | null;
            revoked_reason: string;
            /** @description Where its PDF is */
            file_path: string;
        };
        ChatSession: {
            id: number;
            /** @enum {string} */
            session_type: "reading_help" | "post_paragraph" | "test_help" | "general_tutor";
            paragraph_id: number | null;
            chapter_id: number | null;
            /** @description How it began; null before the first message */
            title: string | null;
            /** @description Of the learner in its chapter */
            mastery_level: ("A" | "B" | "C") | null;
            /** @enum {string} */
            language: "ru" | "kk" | "en" | "uz";
            message_count: number;
            total_tokens_used: number;
            last_message_at: string | null;
            /** Format: date-time */
            created_at: string;
        };
        ChatMessage: {
            id: number;
            /** @enum {string} */
            role: "user" | "assistant";
            /** @description Markdown */
            content: string;
            citations: {
                /** @description A passage of the paragraph, word for word */
                text: string;
                source: string;
                /** @description Of the paragraph in the web client */
                url: string;
            }[];
            /** @description Of the model; 0 for the built-in coach */
            tokens_used: number;
            /** @description Empty for your own messages */
            model_used: string;
            processing_time_ms: number;
            /** Format: date-time */
            created_at: string;
        };
        Course: {
            id: number;
            instructor_id: number | null;
            instructor: {
                id: number;
                full_name: string;
            } | null;
            title: string;
            description: string;
            short_description: string;
            difficulty_level: string;
            thumbnail_url: string | null;
            is_published: boolean;
            is_featured: boolean;
            estimated_duration: number;
            language: string;
            price: number;
            discount_price: number | null;
            category: string;
            tags: string[];
            requirements: string[];
            learning_outcomes: string[];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            lessons: {
                id: number;
                title: string;
                order: number;
                premium_only: boolean;
            }[];
        };
        AnswerFeedback: {
            /** Format: uuid */
            feedback_id: string;
            /** Format: date-time */
            timestamp: string;
            grammar: {
                score: number | null;
                feedback: string;
                corrections: {
                    original: string;
                    /** @description Empty where the original should go */
                    suggestion: string | null;
                    explanation: string;
                    type: string;
                    offset: number;
                }[];
                error_types: {
                    [key: string]: number;
                } | null;
            };
            vocabulary: {
                score: number | null;
                feedback: string;
                /** @description Words of the reference that the answer lacks */
                suggestions: string[];
                advanced_words: string[];
                misused_words: string[];
            };
            pronunciation: {
                score: number | null;
                feedback: string;
                tips: string[];
                problem_sounds: string[];
                stress_patterns: string[] | null;
            };
            fluency: {
                score: number | null;
                feedback: string;
                suggestions: string[];
                /** @description Null for a written answer */
                pace: ("slow" | "just right" | "fast") | null;
                hesitation_markers: string[] | null;
            };
            overall: {
                score: number | null;
                feedback: string;
                next_steps: string[];
                strengths: string[];
                areas_for_improvement: string[];
            };
            audio_feedback_url: string | null;
            /**
             * @description Name of the language model that judged it, or `built-in coach`
             * @default built-in coach
             */
            model_used: string;
            metadata: {
                /** @description Percent of the words of the reference that the answer has */
                overlap: number | null;
                user_token_count: number;
                ref_token_count: number;
                language: string;
            };
        };
        HomeworkWithSubmissions: {
            id: number;
            title: string;
            description: string;
            instructions: string;
            /** @enum {string} */
            homework_type: "written" | "oral" | "quiz" | "project" | "tasks";
            oral_assignment: string;
            due_date: string | null;
            /** @description Of tasks: the sum of their points */
            max_score: number;
            is_published: boolean;
            late_penalty_per_day: number;
            max_late_days: number | null;
            show_explanations: boolean;
            /** @description Of a quiz: questions, for learners without their right answers */
            metadata: {
                [key: string]: unknown;
            };
            course_id: number | null;
            lesson_id: number | null;
            group_id: number | null;
            group_name: string | null;
            created_by: number | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** @description What premium holds is left out for others */
            lesson: components["schemas"]["HomeworkLesson"] | null;
            /** @description academy’s name of group_id */
            group: number | null;
            /** @description academy’s name of description */
            text: string;
            /** @description academy’s only file: the first */
            file: string | null;
            /** @description Of the assignment, when asked for */
            files: components["schemas"]["HomeworkFile"][];
            /** @description How many learners stand where; for staff */
            counts: {
                assigned: number;
                submitted: number;
                late: number;
                graded: number;
            } | null;
            /**
             * @description When asked for: those that you may see, at most 100
             * @default []
             */
            submissions: components["schemas"]["HomeworkSubmission"][];
        };
        HomeworkLesson: {
            id: number;
            title: string;
            content: string;
            video_url: string | null;
            premium_only: boolean;
            order: number;
            words: {
                id: number;
                lesson_id: number;
                word: string;
                translation: string;
                ipa_pronunciation: string | null;
            }[];
        };
        HomeworkFile: {
            id: number;
            name: string;
            mime: string;
            /** @enum {string} */
            kind: "audio" | "image" | "document" | "video";
            /** @description Bytes */
            size: number;
            /** @description Where it is downloaded by whoever may see the homework */
            url: string;
        };
        HomeworkSubmission: {
            id: number;
            user_id: number;
            homework_id: number;
            /** @enum {string} */
            status: "assigned" | "submitted" | "late" | "graded";
            /** @description Handed in after the due date */
            is_late: boolean;
            /** @description The due date is over and nothing was handed in */
            is_overdue: boolean;
            submission: {
                [key: string]: unknown;
            };
            feedback: string;
            score: number | null;
            /** Format: date-time */
            assigned_at: string;
            submitted_at: string | null;
            graded_at: string | null;
            graded_by: number | null;
            practice_attempt_id: number | null;
            /** @description Of an oral submission */
            analysis: components["schemas"]["OralAnalysis"] | null;
            files: components["schemas"]["HomeworkFile"][];
            user: components["schemas"]["PlatformUser"];
        };
        OralAnalysis: {
            attempt_id: number;
            /** @enum {string} */
            status: "queued" | "scoring" | "done" | "failed";
            /** @description 0–100; a hint for the teacher, not the mark */
            overall_score: number | null;
            /** @description Why the recording could not be scored */
            error: string | null;
        };
        UserHomework: {
            id: number;
            user_id: number;
            homework_id: number;
            /** @enum {string} */
            status: "assigned" | "submitted" | "late" | "graded";
            /** @description Handed in after the due date */
            is_late: boolean;
            /** @description The due date is over and nothing was handed in */
            is_overdue: boolean;
            submission: {
                [key: string]: unknown;
            };
            feedback: string;
            score: number | null;
            /** Format: date-time */
            assigned_at: string;
            submitted_at: string | null;
            graded_at: string | null;
            graded_by: number | null;
            practice_attempt_id: number | null;
            /** @description Of an oral submission */
            analysis: components["schemas"]["OralAnalysis"] | null;
            files: components["schemas"]["HomeworkFile"][];
            user: components["schemas"]["PlatformUser"];
            homework: components["schemas"]["Homework"];
        };
        Homework: {
            id: number;
            title: string;
            description: string;
            instructions: string;
            /** @enum {string} */
            homework_type: "written" | "oral" | "quiz" | "project" | "tasks";
            oral_assignment: string;
            due_date: string | null;
            /** @description Of tasks: the sum of their points */
            max_score: number;
            is_published: boolean;
            late_penalty_per_day: number;
            max_late_days: number | null;
            show_explanations: boolean;
            /** @description Of a quiz: questions, for learners without their right answers */
            metadata: {
                [key: string]: unknown;
            };
            course_id: number | null;
            lesson_id: number | null;
            group_id: number | null;
            group_name: string | null;
            created_by: number | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** @description What premium holds is left out for others */
            lesson: components["schemas"]["HomeworkLesson"] | null;
            /** @description academy’s name of group_id */
            group: number | null;
            /** @description academy’s name of description */
            text: string;
            /** @description academy’s only file: the first */
            file: string | null;
            /** @description Of the assignment, when asked for */
            files: components["schemas"]["HomeworkFile"][];
            /** @description How many learners stand where; for staff */
            counts: {
                assigned: number;
                submitted: number;
                late: number;
                graded: number;
            } | null;
        };
        GroupHomework: {
            id: number;
            title: string;
            description: string;
            instructions: string;
            /** @enum {string} */
            homework_type: "written" | "oral" | "quiz" | "project" | "tasks";
            oral_assignment: string;
            due_date: string | null;
            /** @description Of tasks: the sum of their points */
            max_score: number;
            is_published: boolean;
            late_penalty_per_day: number;
            max_late_days: number | null;
            show_explanations: boolean;
            /** @description Of a quiz: questions, for learners without their right answers */
            metadata: {
                [key: string]: unknown;
            };
            course_id: number | null;
            lesson_id: number | null;
            group_id: number | null;
            group_name: string | null;
            created_by: number | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** @description What premium holds is left out for others */
            lesson: components["schemas"]["HomeworkLesson"] | null;
            /** @description academy’s name of group_id */
            group: number | null;
            /** @description academy’s name of description */
            text: string;
            /** @description academy’s only file: the first */
            file: string | null;
            /** @description Of the assignment, when asked for */
            files: components["schemas"]["HomeworkFile"][];
            /** @description How many learners stand where; for staff */
            counts: {
                assigned: number;
                submitted: number;
                late: number;
                graded: number;
            } | null;
            /**
             * @description When asked for: those that you may see, at most 100
             * @default []
             */
            submissions: components["schemas"]["HomeworkSubmission"][];
        };
        StudentHomework: {
            id: number;
            title: string;
            description: string;
            instructions: string;
            /** @enum {string} */
            homework_type: "written" | "oral" | "quiz" | "project" | "tasks";
            due_date: string | null;
            /** @description The due date is over and it is not handed in */
            is_overdue: boolean;
            can_submit: boolean;
            /** @enum {string} */
            my_status: "assigned" | "in_progress" | "submitted" | "graded";
            /** @description So far: the best attempt of each task */
            my_score: number | null;
            max_score: number;
            my_percentage: number | null;
            /** @description Handed in after the due date */
            is_late: boolean;
            /** @description Percent that the delay has cost, or would cost now */
            late_penalty: number;
            late_penalty_per_day: number;
            max_late_days: number | null;
            /** @description From then on nothing is taken */
            closes_at: string | null;
            show_explanations: boolean;
            /** @description Empty for homework of other types */
            tasks: components["schemas"]["HomeworkTask"][];
        };
        HomeworkTask: {
            id: number;
            paragraph_id: number | null;
            paragraph_title: string | null;
            /** @enum {string} */
            task_type: "read" | "quiz" | "open_question";
            instructions: string;
            points: number;
            time_limit_minutes: number | null;
            /** @enum {string} */
            status: "not_started" | "in_progress" | "completed";
            /** @description Number of the newest attempt; 0 before the first */
            current_attempt: number;
            max_attempts: number;
            attempts_remaining: number;
            questions_count: number;
            /** @description Of the newest attempt */
            answered_count: number;
            /** @description The newest attempt */
            submission_id: number | null;
            /** @description Of the best attempt, after its penalty; null until one is marked */
            my_score: number | null;
            waits_for_teacher: boolean;
            /** @description When the running attempt ends by itself */
            deadline: string | null;
            seconds_left: number | null;
        };
        StartedHomeworkTask: {
            id: number;
            paragraph_id: number | null;
            paragraph_title: string | null;
            /** @enum {string} */
            task_type: "read" | "quiz" | "open_question";
            instructions: string;
            points: number;
            time_limit_minutes: number | null;
            /** @enum {string} */
            status: "not_started" | "in_progress" | "completed";
            /** @description Number of the newest attempt; 0 before the first */
            current_attempt: number;
            max_attempts: number;
            attempts_remaining: number;
            questions_count: number;
            /** @description Of the newest attempt */
            answered_count: number;
            submission_id: number;
            /** @description Of the best attempt, after its penalty; null until one is marked */
            my_score: number | null;
            waits_for_teacher: boolean;
            /** @description When the running attempt ends by itself */
            deadline: string | null;
            seconds_left: number | null;
        };
        HomeworkTaskQuestion: {
            id: number;
            question_text: string;
            /** @enum {string} */
            question_type: "single_choice" | "multiple_choice" | "true_false" | "short_answer" | "essay";
            options: {
                id: number;
                text: string;
                order: number;
            }[] | null;
            points: number;
            /** @description Of an essay */
            min_words: number | null;
            my_answer: string | null;
            my_selected_options: number[] | null;
            is_answered: boolean;
            /** @description It can no longer be changed */
            is_final: boolean;
            is_correct: boolean | null;
            points_earned: number | null;
            explanation: string | null;
            ai_feedback: string | null;
            model_used: string | null;
            /** @description The teacher’s */
            feedback: string | null;
        };
        HomeworkAnswerReply: {
            question_id: number;
            /** @description Null where a teacher marks, and while nothing is told */
            is_correct: boolean | null;
            points_earned: number | null;
            explanation: string | null;
            ai_feedback: string | null;
            model_used: string | null;
        };
        CompletedHomeworkTask: {
            submission_id: number;
            task_id: number;
            /**
             * @description `submitted` waits for a teacher
             * @enum {string}
             */
            status: "submitted" | "graded";
            /** @description Points of the task after the penalty; null while a teacher marks */
            score: number | null;
            max_score: number;
            percentage: number | null;
            time_spent_seconds: number;
            is_late: boolean;
            late_penalty: number;
            ended_by_clock: boolean;
        };
        AuthoredHomeworkTasks: {
            homework_id: number;
            /** @description All points of its tasks */
            max_score: number;
            /** @description Nobody has begun a task yet, and it is yours to change */
            can_change: boolean;
            tasks: {
                id: number;
                paragraph_id: number | null;
                paragraph_title: string | null;
                /** @enum {string} */
                task_type: "read" | "quiz" | "open_question";
                instructions: string;
                points: number;
                time_limit_minutes: number | null;
                max_attempts: number;
                questions: {
                    id: number;
                    /** @enum {string} */
                    question_type: "multiple_choice" | "multiple_answers" | "true_false_not_given" | "matching" | "gap_fill" | "short_answer" | "essay" | "speaking";
                    question_text: string;
                    question_data: {
                        [key: string]: unknown;
                    };
                    explanation: string;
                    points: number;
                }[];
            }[];
        };
        TaskSubmissionRow: {
            id: number;
            task_id: number;
            /** @enum {string} */
            task_type: "read" | "quiz" | "open_question";
            /** @description Of its paragraph */
            task_title: string | null;
            user_id: number;
            full_name: string;
            attempt_number: number;
            /** @enum {string} */
            status: "in_progress" | "submitted" | "graded";
            /** Format: date-time */
            started_at: string;
            completed_at: string | null;
            time_spent_seconds: number;
            score: number | null;
            max_score: number;
            is_late: boolean;
            late_penalty: number;
            ended_by_clock: boolean;
            /** @description Answers that wait for marks */
            waiting: number;
        };
        TaskSubmission: {
            id: number;
            task_id: number;
            /** @enum {string} */
            task_type: "read" | "quiz" | "open_question";
            /** @description Of its paragraph */
            task_title: string | null;
            user_id: number;
            full_name: string;
            attempt_number: number;
            /** @enum {string} */
            status: "in_progress" | "submitted" | "graded";
            /** Format: date-time */
            started_at: string;
            completed_at: string | null;
            time_spent_seconds: number;
            score: number | null;
            max_score: number;
            is_late: boolean;
            late_penalty: number;
            ended_by_clock: boolean;
            /** @description Answers that wait for marks */
            waiting: number;
            homework_id: number;
            homework_title: string;
            instructions: string;
            answers: {
                question_id: number;
                /** @enum {string} */
                question_type: "single_choice" | "multiple_choice" | "true_false" | "short_answer" | "essay";
                question_text: string;
                points: number;
                /** @description Null where nothing was answered */
                answer_id: number | null;
                given: string;
                right: string;
                points_earned: number | null;
                is_correct: boolean | null;
                ai_feedback: string;
                model_used: string;
                feedback: string;
                graded_at: string | null;
            }[];
        };
        Lesson: {
            id: number;
            course_id: number;
            title: string;
            content: string;
            video_url: string | null;
            order: number;
            premium_only: boolean;
            words: components["schemas"]["Word"][];
        };
        Word: {
            id: number;
            lesson_id: number;
            word: string;
            translation: string;
            ipa_pronunciation: string | null;
        };
        SubscriptionPlan: {
            id: number;
            name: string;
            price: number;
            duration_days: number;
            description: string;
            stripe_price_id: string | null;
            gpt4o_requests_quota: number;
            stt_requests_quota: number;
            tts_chars_quota: number;
            pronunciation_analysis_quota: number;
            /** @description Whether it is for sale */
            is_active: boolean;
        };
        Payment: {
            id: number;
            /** @description Who it is for */
            student: {
                id: number;
                first_name: string;
                last_name: string;
                username: string;
            };
            /** @description Of a group’s fee */
            group: number | null;
            group_name: string | null;
            /** @description How many months */
            months_paid: number;
            /** @description Exact, with two places */
            amount: string;
            received_by: {
                id: number;
                first_name: string;
                last_name: string;
                username: string;
            } | null;
            months: {
                id: number;
                year: number;
                month: number;
                month_name: string;
            }[];
            /** @enum {string} */
            method: "stripe" | "cash" | "card" | "transfer";
            /** @enum {string} */
            status: "pending" | "completed" | "failed" | "refunded";
            /** @description ISO 4217 */
            currency: string;
            description: string;
            user_id: number;
            user: {
                id: number;
                full_name: string;
            };
            plan_id: number | null;
            subscription_id: number | null;
            /** Format: date-time */
            created_at: string;
            paid_at: string | null;
        };
        Debtor: {
            student: {
                id: number;
                first_name: string;
                last_name: string;
                username: string;
                phone: string;
                parent_phone: string;
            };
            group: {
                id: number;
                name: string;
            };
            monthly_fee: string;
            /** @description YYYY-MM, the oldest first */
            months_unpaid: string[];
            amount_due: string;
        };
        Expense: {
            id: number;
            recipient: string;
            recipient_user: number | null;
            recipient_name: string | null;
            /** @description Exact, with two places */
            amount: string;
            reason: string;
            created_at: string;
        };
        Import: {
            id: number;
            /** @enum {string} */
            kind: "students" | "groups" | "payments";
            file_name: string;
            /** @enum {string} */
            status: "checked" | "applied";
            /** @description Rows of the file */
            total: number;
            /** @description Rows with a problem */
            bad: number;
            /** @description Rows that were written */
            written: number;
            /** @description The first 1000; row 1 is the header */
            problems: {
                row: number;
                field: string;
                message: string;
                code: string;
                values: {
                    [key: string]: string | number;
                };
            }[];
            /** @description The first rows as they were understood */
            sample: {
                row: number;
                cells: {
                    [key: string]: string;
                };
            }[];
            /** Format: date-time */
            created_at: string;
            applied_at: string | null;
        };
        OfficeMessage: {
            id: number;
            text: string;
            recipients: number[];
            sent_by: {
                id: number;
                full_name: string;
            } | null;
            created_at: string;
            logs: {
                id: number;
                message: number;
                recipient: number;
                recipient_name: string;
                /** @enum {string} */
                status: "pending" | "sent" | "failed";
                error: string | null;
                sent_at: string | null;
            }[];
        };
        OfficeDashboard: {
            finance: {
                /** @description Exact, with two places */
                income: string;
                /** @description Exact, with two places */
                expense: string;
                /** @description Exact, with two places */
                profit: string;
                /** @description ISO 4217; only money in it counts */
                currency: string;
                /** @description What came in other currencies */
                other_income: {
                    currency: string;
                    /** @description Exact, with two places */
                    income: string;
                }[];
            };
            attendance: {
                employees_present_today: number;
                total_employees: number;
            };
            /** @description The last twelve months, the oldest first */
            by_month: {
                month: string;
                /** @description Exact, with two places */
                income: string;
                /** @description Exact, with two places */
                expense: string;
            }[];
            debtors: {
                count: number;
                /** @description Exact, with two places */
                amount_due: string;
            };
        };
        Subscription: {
            id: number;
            user_id: number;
            plan_id: number;
            /** Format: date-time */
            start_date: string;
            /** Format: date-time */
            end_date: string;
            is_active: boolean;
            /** @description Since then it renews no more; it runs until end_date */
            cancelled_at: string | null;
            /** @description Whether Stripe renews it at end_date */
            renews: boolean;
            plan: components["schemas"]["SubscriptionPlan"];
        };
        Exam: {
            id: number;
            subject: number | null;
            subject_name: string | null;
            title: string;
            /** @description Null for a student who has not entered it */
            code: string | null;
            description: string;
            /** @description Minutes; 0: no limit */
            time_limit: number;
            is_published: boolean;
            is_active: boolean;
            date: string | null;
            questions_count: number;
            /** @description Who has begun it */
            participants_count: number;
            created_at: string;
            /** @description Your own run, an attempt of /tests/attempts */
            attempt_id: number | null;
            /** @description Whether you have handed in */
            submitted: boolean;
        };
        ExamResult: {
            id: number;
            exam: number;
            exam_title: string;
            student: number;
            student_name: string;
            /** @description Right answers of all questions, in percent */
            score: number;
            correct_answers: number;
            total_questions: number;
            is_checked: boolean;
            checked_by: number | null;
            checked_by_name: string | null;
            /** @description Whether a written answer has no mark yet */
            waits: boolean;
            created_at: string;
        };
        ForumTopic: {
            id: number;
            title: string;
            description: string;
            author_id: number;
            category_id: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_post_at: string;
            is_pinned: boolean;
            is_closed: boolean;
            posts_count: number;
            author: components["schemas"]["PlatformUser"];
            category: {
                id: number;
                name: string;
                description: string;
            };
            /** @description Threads, oldest first; a list of topics leaves them out */
            posts: components["schemas"]["ForumPost"][];
        };
        ForumPost: {
            id: number;
            topic_id: number;
            author_id: number;
            parent_id: number | null;
            /** @description Empty when the post was deleted and has answers */
            content: string;
            is_edited: boolean;
            is_deleted: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            author: components["schemas"]["PlatformUser"];
            replies: components["schemas"]["ForumPost"][];
        };
        ChapterMastery: {
            id: number;
            student_id: number;
            chapter_id: number;
            chapter_title: string;
            chapter_order: number;
            textbook_id: number;
            textbook_title: string;
            total_paragraphs: number;
            completed_paragraphs: number;
            mastered_paragraphs: number;
            struggling_paragraphs: number;
            /** @description 0–1; null while there is none */
            average_score: number | null;
            /** @description 0–1; null while there is none */
            weighted_score: number | null;
            /** @description 0–1; null while there is none */
            summative_score: number | null;
            summative_passed: boolean;
            /** @description A from 85, B from 60, else C; null without a score */
            mastery_level: ("A" | "B" | "C") | null;
            /** @description 0–100; null while there is none */
            mastery_score: number | null;
            /** @description Of its paragraphs, those completed; 0–100 */
            progress_percentage: number;
            /** @description At the pace of your last four weeks; null without one, and when nothing is left */
            estimated_completion_date: string | null;
            /** Format: date-time */
            last_updated_at: string;
            paragraphs: {
                id: number;
                paragraph_id: number;
                paragraph_title: string;
                /** @enum {string} */
                status: "not_started" | "in_progress" | "completed" | "struggling" | "progressing" | "mastered";
                /** @description 0–100; null while there is none */
                mastery_score: number | null;
                attempts_count: number;
            }[];
        };
        MasteryOverview: {
            student_id: number;
            chapters: {
                chapter_id: number;
                chapter_title: string;
                chapter_order: number;
                textbook_id: number;
                textbook_title: string;
                /** @description A from 85, B from 60, else C; null without a score */
                mastery_level: ("A" | "B" | "C") | null;
                /** @description 0–100; null while there is none */
                mastery_score: number | null;
                /** @description Of its paragraphs, those completed; 0–100 */
                progress_percentage: number;
                /** @description At the pace of your last four weeks; null without one, and when nothing is left */
                estimated_completion_date: string | null;
            }[];
            total_chapters: number;
            /** @description 0–100; null while there is none */
            average_mastery_score: number | null;
            level_a_count: number;
            level_b_count: number;
            level_c_count: number;
        };
        StudyStats: {
            student_id: number;
            total_textbooks: number;
            total_chapters: number;
            total_paragraphs: number;
            completed_paragraphs: number;
            mastered_paragraphs: number;
            struggling_paragraphs: number;
            /** @description 0–100, of the chapters that have a score */
            average_mastery_score: number | null;
            /** @description Attempts at tests of textbooks that have ended */
            total_tests_taken: number;
            /** @description Attempts that were passed */
            tests_passed: number;
            /** @description 0–1, of all attempts that have ended */
            average_test_score: number | null;
            total_time_spent_minutes: number;
            /** @description Days in a row until today or yesterday */
            current_streak_days: number;
            longest_streak_days: number;
            last_activity_at: string | null;
        };
        StudyProgress: {
            student_id: number;
            /** @description Of all paragraphs, those completed; 0–100 with one decimal */
            overall_progress: number;
            textbooks: {
                textbook_id: number;
                title: string;
                /** @description Of its paragraphs, those completed; 0–100 */
                progress_percentage: number;
                /** @description 0–100; null while there is none */
                mastery_score: number | null;
                chapters_completed: number;
                chapters_total: number;
            }[];
        };
        ClassMastery: {
            textbook: {
                id: number;
                title: string;
            };
            chapters: {
                id: number;
                title: string;
                order: number;
            }[];
            items: {
                student_id: number;
                full_name: string;
                completed_paragraphs: number;
                total_paragraphs: number;
                /** @description Of the mean of the chapters that have a score */
                mastery_level: ("A" | "B" | "C") | null;
                /** @description 0–100; null while there is none */
                mastery_score: number | null;
                /** @description In the order of the chapters */
                chapters: {
                    chapter_id: number;
                    /** @description A from 85, B from 60, else C; null without a score */
                    mastery_level: ("A" | "B" | "C") | null;
                    /** @description 0–100; null while there is none */
                    mastery_score: number | null;
                    /** @description Of its paragraphs, those completed; 0–100 */
                    progress_percentage: number;
                    summative_passed: boolean;
                    is_completed: boolean;
                }[];
            }[];
            total: number;
            page: number;
            page_size: number;
            total_pages: number;
        };
        MockTest: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @description For staff alone */
            code: string | null;
            created_by: {
                id: number;
                first_name: string;
                last_name: string;
            } | null;
            reading: {
                id: number;
                /** @description Minutes */
                duration: number;
                question_count: number;
                /** @description Good for some hours; null in a student’s list */
                file: string | null;
                created_at: string;
                updated_at: string;
            };
            writing: {
                id: number;
                /** @description Minutes */
                duration: number;
                question_count: number;
                /** @description Good for some hours; null in a student’s list */
                file: string | null;
                created_at: string;
                updated_at: string;
            };
            listening: {
                id: number;
                /** @description Minutes */
                duration: number;
                question_count: number;
                /** @description Good for some hours; null in a student’s list */
                audio_file: string | null;
                /** @description Good for some hours; null in a student’s list */
                question_file: string | null;
                created_at: string;
                updated_at: string;
            };
            created_at: string;
            updated_at: string;
        };
        MockSession: {
            /** Format: uuid */
            id: string;
            user: {
                id: number;
                first_name: string;
                last_name: string;
                group: {
                    id: number;
                    name: string;
                } | null;
            };
            /** Format: uuid */
            test_id: string;
            test_title: string;
            started_at: string;
            /** @description When it ends by itself */
            deadline: string;
            ended_at: string | null;
            is_completed: boolean;
            /** @description Whether it has its bands */
            is_finished: boolean;
            /** @description Null until the session is over */
            test: components["schemas"]["MockTest"] | null;
            score: {
                id: number;
                listening: number;
                reading: number;
                writing: number;
                speaking: number;
                /** @description Overall band */
                score: number;
                created_by: {
                    id: number;
                    first_name: string;
                    last_name: string;
                } | null;
            } | null;
        };
        MockAnswers: {
            session: components["schemas"]["MockSession"];
            reading_answer: {
                id: number;
                /** Format: uuid */
                session: string;
                answers: {
                    [key: string]: string;
                };
                created_at: string;
                updated_at: string;
            } | null;
            listening_answer: {
                id: number;
                /** Format: uuid */
                session: string;
                answers: {
                    [key: string]: string;
                };
                created_at: string;
                updated_at: string;
            } | null;
            writing_answers: {
                id: number;
                /** Format: uuid */
                session: string;
                task_number: number;
                text: string;
                teacher_comment: string | null;
                created_at: string;
                updated_at: string;
            }[];
        };
        MockScore: {
            id: number;
            listening: number;
            reading: number;
            writing: number;
            speaking: number;
            /** @description Overall band */
            score: number;
            /** Format: uuid */
            session: string;
            created_at: string;
            updated_at: string;
        };
        Attempt: {
            attempt_id: number;
            /** @description None for a recording of a batch */
            session_id: number | null;
            sentence_id: number | null;
            text: string;
            /** @enum {string} */
            status: "queued" | "scoring" | "done" | "failed";
            /** Format: date-time */
            created_at: string;
            finished_at: string | null;
            overall_score: number | null;
            fluency_score: number | null;
            weak_phonemes: components["schemas"]["PhonemeSymbol"][];
            /** @description Why it failed */
            error: {
                code: string;
                message: string;
            } | null;
            accuracy_score: number | null;
            completeness_score: number | null;
            prosody_score: number | null;
            phoneme_scores: {
                phoneme: components["schemas"]["PhonemeSymbol"];
                ipa: string;
                word: string;
                score: number;
                /** @enum {string} */
                position: "initial" | "medial" | "final";
            }[];
            /** @description The advice as one text */
            llm_feedback: string;
            /** @description The result's feedback, worded in the learner's native language where we know it */
            advice: {
                code: string;
                phoneme: components["schemas"]["PhonemeSymbol"] | null;
                word: string | null;
                text: string;
            }[];
            /**
             * @description Language of `advice` and `llm_feedback`
             * @enum {string}
             */
            advice_language: "en" | "uz" | "ru" | "kk";
            /** @description The recording, for whoever may see the attempt */
            audio_url: string;
            result: components["schemas"]["Assessment"] | null;
            review: {
                reviewer: {
                    id: number;
                    full_name: string;
                };
                comment: string;
                overall_score: number | null;
                accuracy_score: number | null;
                fluency_score: number | null;
                prosody_score: number | null;
                /** @description The phonemes that the teacher scored */
                phonemes: {
                    /** @description Place among all phonemes of the result, from 0 */
                    index: number;
                    score: number;
                }[];
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                updated_at: string;
            } | null;
        };
        Assessment: {
            id: string;
            text: string;
            model: {
                name: string;
                version: string;
            };
            duration_s: number;
            overall_score: number;
            accuracy_score: number;
            fluency_score: number;
            completeness_score: number;
            prosody_score: number;
            words: {
                text: string;
                start_s: number;
                end_s: number;
                score: number;
                stress_score: number;
                error: ("omission" | "mispronunciation" | "insertion") | null;
                phonemes: {
                    phoneme: components["schemas"]["PhonemeSymbol"];
                    ipa: string;
                    start_s: number;
                    end_s: number;
                    score: number;
                    confidence: number;
                    heard: {
                        phoneme: components["schemas"]["PhonemeSymbol"];
                        ipa: string;
                        probability: number;
                    }[];
                }[];
            }[];
            pauses: {
                start_s: number;
                end_s: number;
                expected: boolean;
            }[];
            speech_rate_wpm: number;
            articulation_rate_sps: number;
            pitch: {
                range_st: number;
                contour: (number | null)[];
            };
            weak_phonemes: components["schemas"]["PhonemeSymbol"][];
            feedback: {
                code: string;
                phoneme: components["schemas"]["PhonemeSymbol"] | null;
                word: string | null;
                text: string;
            }[];
            warnings: ("too_quiet" | "clipped" | "noisy" | "mostly_silence" | "truncated" | "wrong_text" | "too_fast" | "word_unknown" | "text_symbols_ignored")[];
        };
        Room: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The same as id
             */
            room_id: string;
            name: string;
            is_private: boolean;
            max_participants: number;
            created_by: number;
            /** Format: date-time */
            created_at: string;
            ended_at: string | null;
            participants_count: number;
            /** @description Whether you may end it for everybody */
            may_end: boolean;
        };
        Subject: {
            id: number;
            name: string;
            /** @description Short, such as MATH; may be empty */
            code: string;
            created_at: string;
        };
        TextbookDownload: {
            id: number;
            title: string;
            description: string;
            author: string;
            grade_level: number;
            language: string;
            /**
             * Format: date-time
             * @description That of the list of textbooks: where it is the same, nothing has changed
             */
            updated_at: string;
            chapters: {
                id: number;
                title: string;
                number: number;
                order: number;
                description: string;
                learning_objective: string;
                paragraphs: {
                    id: number;
                    title: string;
                    number: number;
                    order: number;
                    content: string;
                    summary: string;
                    learning_objective: string;
                    lesson_objective: string;
                    key_terms: string[];
                    questions: {
                        order: number;
                        text: string;
                    }[];
                    estimated_time: number;
                    contents: {
                        /** @enum {string} */
                        language: "ru" | "kk" | "en" | "uz";
                        explain_text: string | null;
                        /** @description Good for some hours: fetch it with the rest */
                        audio_url: string | null;
                        video_url: string | null;
                        slides_url: string | null;
                        cards: {
                            id: string;
                            front: string;
                            back: string;
                        }[];
                    }[];
                }[];
                /** @description Formative and practice tests, without what is right */
                tests: {
                    id: number;
                    title: string;
                    description: string;
                    /** @enum {string} */
                    test_purpose: "formative" | "summative" | "practice";
                    /** @enum {string} */
                    difficulty: "easy" | "medium" | "hard";
                    time_limit: number;
                    passing_score: number;
                    paragraph_id: number | null;
                    questions: {
                        id: number;
                        question_text: string;
                        /** @enum {string} */
                        question_type: "single_choice" | "multiple_choice" | "true_false" | "short_answer";
                        points: number;
                        /** @description Empty where it is answered in words */
                        options: {
                            id: number;
                            text: string;
                            order: number;
                        }[];
                    }[];
                }[];
            }[];
        };
        SyncResult: {
            id: string;
            /**
             * @description `conflict`: the server has something else and keeps it (see `server`); `rejected`: it can never be done; `retry`: send it again
             * @enum {string}
             */
            status: "applied" | "conflict" | "rejected" | "retry";
            /** @description It was told before; the answer is that of the first time */
            duplicate: boolean;
            /** @description What the operation of the same name answers */
            answer: {
                [key: string]: unknown;
            } | null;
            /** @description Of a conflict: the attempt or submission as the server has it */
            server: {
                [key: string]: unknown;
            } | null;
            detail: string | null;
            error_code: string | null;
        };
        Attendance: {
            id: number;
            student: {
                id: number;
                first_name: string;
                last_name: string;
                username: string;
            };
            group: {
                id: number;
                name: string;
            };
            /** @enum {string} */
            status: "keldi" | "kechikdi" | "kelmadi";
            /** Format: date */
            date: string;
            time: string;
            marked_by: number | null;
            created_at: string;
            updated_at: string;
        };
        AttendanceSheet: {
            group: {
                id: number;
                name: string;
            };
            month: string;
            /** @description Days on which somebody was marked */
            days: string[];
            students: {
                id: number;
                first_name: string;
                last_name: string;
                username: string;
                /** @description Day to status */
                marks: {
                    [key: string]: "keldi" | "kechikdi" | "kelmadi";
                };
                keldi: number;
                kechikdi: number;
                kelmadi: number;
            }[];
        };
        Score: {
            id: number;
            student: {
                id: number;
                first_name: string;
                last_name: string;
                username: string;
            };
            group: {
                id: number;
                name: string;
            };
            score: number;
            /** Format: date */
            date: string;
            given_by: {
                id: number;
                first_name: string;
                last_name: string;
            } | null;
            created_at: string;
        };
        WorkLog: {
            id: number;
            employee: number;
            /** Format: date */
            date: string;
            status: boolean;
            note: string | null;
            created_at: string;
        };
        Group: {
            id: number;
            name: string;
            description: string;
            subject: number | null;
            subject_name: string | null;
            teacher: number | null;
            teacher_name: string | null;
            is_active: boolean;
            days: string;
            start_time: string | null;
            end_time: string | null;
            monthly_fee: string;
            created_at: string;
            group_total_score: number;
            students_count: number;
            homework_count: number;
        };
        StaffMember: {
            id: number;
            username: string;
            first_name: string;
            last_name: string;
            phone: string;
            telegram_id: string | null;
            role: string;
            is_active: boolean;
            created_at: string;
            is_staff: boolean;
            is_superuser: boolean;
        };
        Student: {
            id: number;
            username: string;
            first_name: string;
            last_name: string;
            phone: string;
            telegram_id: string | null;
            role: string;
            is_active: boolean;
            created_at: string;
            parent_phone: string;
            group: {
                id: number;
                name: string;
            } | null;
            all_score: number;
        };
        TestSummary: {
            id: number;
            title: string;
            description: string;
            /** @enum {string} */
            test_type: "ielts" | "cefr" | "general" | "exam" | "textbook";
            duration_minutes: number;
            pass_percentage: number;
            is_active: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            sections: {
                id: number;
                test_id: number;
                /** @enum {string} */
                section_type: "listening" | "reading" | "writing" | "speaking" | "grammar" | "vocabulary" | "general";
                title: string;
                description: string;
                duration_minutes: number;
                order_index: number;
            }[];
        };
        TestQuestion: {
            id: number;
            section_id: number;
            /** @enum {string} */
            question_type: "multiple_choice" | "multiple_answers" | "true_false_not_given" | "matching" | "gap_fill" | "short_answer" | "essay" | "speaking";
            question_text: string;
            /** @description Without its right answers, unless you are staff */
            question_data: {
                [key: string]: unknown;
            };
            marks: number;
            /**
             * @description Empty unless you are staff
             * @default
             */
            explanation: string;
            order_index: number;
            /**
             * @description Always empty; answers stand in attempts
             * @default []
             */
            answers: unknown[];
        };
        TestAttempt: {
            id: number;
            test_id: number;
            test_title: string;
            /** @enum {string} */
            test_type: "ielts" | "cefr" | "general" | "exam" | "textbook";
            user_id: number;
            /** @enum {string} */
            status: "in_progress" | "submitted" | "graded";
            /** Format: date-time */
            start_time: string;
            /** Format: date-time */
            deadline: string;
            /** @description Until the deadline; 0 when it has ended */
            seconds_left: number;
            end_time: string | null;
            time_spent_seconds: number;
            is_completed: boolean;
            total_score: number | null;
            max_score: number | null;
            percentage: number | null;
            is_passed: boolean | null;
            /** @description IELTS, 0–9 in halves */
            band: number | null;
            /** @description CEFR, A1–C2 */
            level: string | null;
            answers: {
                id: number;
                attempt_id: number;
                question_id: number;
                answer_data: {
                    [key: string]: unknown;
                };
                score: number | null;
                is_correct: boolean | null;
                feedback: string;
                practice_attempt_id: number | null;
                graded_at: string | null;
            }[];
            user: components["schemas"]["PlatformUser"];
        };
        TestResult: {
            attempt_id: number;
            test_id: number;
            test_title: string;
            /** @enum {string} */
            test_type: "ielts" | "cefr" | "general" | "exam" | "textbook";
            user_id: number;
            full_name: string;
            /** @enum {string} */
            status: "in_progress" | "submitted" | "graded";
            /** Format: date-time */
            start_time: string;
            end_time: string | null;
            time_spent_seconds: number;
            total_score: number;
            max_score: number;
            percentage: number;
            pass_percentage: number;
            /** @description Null while something waits for marks */
            is_passed: boolean | null;
            band: number | null;
            bands: {
                skill: string;
                band: number;
            }[];
            level: string | null;
            /** @description Answers that wait for marks */
            waiting: number;
            sections: {
                section_id: number;
                section_title: string;
                /** @enum {string} */
                section_type: "listening" | "reading" | "writing" | "speaking" | "grammar" | "vocabulary" | "general";
                score: number;
                max_score: number;
                answers: {
                    question_id: number;
                    user_answer: string;
                    correct_answer: string;
                    /** @description Null while it waits for marks */
                    is_correct: boolean | null;
                    /** @description Null while it waits for marks */
                    score: number | null;
                    /** @description Null where nothing was answered */
                    answer_id: number | null;
                    /** @enum {string} */
                    question_type: "multiple_choice" | "multiple_answers" | "true_false_not_given" | "matching" | "gap_fill" | "short_answer" | "essay" | "speaking";
                    question_text: string;
                    /** @description The task of an essay or a recording */
                    prompt: string;
                    marks: number;
                    explanation: string;
                    feedback: string;
                    /** @description Words of an essay */
                    words: number | null;
                    min_words: number | null;
                    /** @description The scored recording */
                    practice_attempt_id: number | null;
                    /** @description The recording */
                    file_id: number | null;
                    graded_by_teacher: boolean;
                }[];
            }[];
            feedback: string;
        };
        TextbookTest: {
            id: number;
            title: string;
            description: string;
            /** @enum {string} */
            test_purpose: "formative" | "summative" | "practice";
            /** @enum {string} */
            difficulty: "easy" | "medium" | "hard";
            /** @description Minutes */
            time_limit: number;
            /** @description 0–1 */
            passing_score: number;
            is_active: boolean;
            chapter_id: number;
            paragraph_id: number | null;
            /** @description Null of a textbook of all schools */
            school_id: number | null;
            question_count: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** @description Your own */
            attempts_count: number;
            /** @description Your best, 0–1; null before one has ended */
            best_score: number | null;
            /** @description Whether one of your attempts was passed */
            passed: boolean;
            /** @description An attempt of yours that has not ended */
            running_attempt_id: number | null;
        };
        TextbookTestAttempt: {
            id: number;
            test_id: number;
            /** @enum {string} */
            status: "in_progress" | "completed";
            /** @description 0–1 */
            score: number | null;
            passed: boolean | null;
            points_earned: number | null;
            total_points: number | null;
            /** @description Seconds */
            time_spent: number | null;
            /** Format: date-time */
            started_at: string;
            completed_at: string | null;
            student_id: number;
            school_id: number;
            attempt_number: number;
            /** Format: date-time */
            deadline: string;
            seconds_left: number;
            test: {
                id: number;
                title: string;
                time_limit: number;
                passing_score: number;
                /** @enum {string} */
                test_purpose: "formative" | "summative" | "practice";
                chapter_id: number;
                paragraph_id: number | null;
                textbook_id: number;
                questions: {
                    id: number;
                    question_text: string;
                    /** @enum {string} */
                    question_type: "single_choice" | "multiple_choice" | "true_false" | "short_answer";
                    points: number;
                    /** @description Empty where it is answered in words */
                    options: {
                        id: number;
                        text: string;
                        order: number;
                    }[];
                }[];
            };
            /** @description Once it has ended, one of each question */
            answers: {
                question_id: number;
                selected_option_ids: number[];
                answer_text: string | null;
                /** @description Null until you were told */
                is_correct: boolean | null;
                points_earned: number | null;
                explanation: string | null;
                correct_option_ids: number[] | null;
                /** @description The right answer in words */
                correct_answer: string | null;
            }[];
        };
        TextbookTestAttemptLine: {
            id: number;
            test_id: number;
            /** @enum {string} */
            status: "in_progress" | "completed";
            /** @description 0–1 */
            score: number | null;
            passed: boolean | null;
            points_earned: number | null;
            total_points: number | null;
            /** @description Seconds */
            time_spent: number | null;
            /** Format: date-time */
            started_at: string;
            completed_at: string | null;
            /** @description From 1, of your attempts at this test */
            attempt_number: number;
            test_title: string;
            /** @enum {string} */
            test_purpose: "formative" | "summative" | "practice";
            chapter_id: number;
            paragraph_id: number | null;
        };
        TextbookTestTold: {
            question_id: number;
            is_correct: boolean;
            correct_option_ids: number[];
            /** @description The right answer in words */
            correct_answer: string;
            explanation: string;
            points_earned: number;
            answered_count: number;
            total_questions: number;
            is_test_complete: boolean;
            /** @description 0–1, when the test is complete */
            test_score: number | null;
            test_passed: boolean | null;
        };
        TextbookTestResult: {
            id: number;
            test_id: number;
            /** @enum {string} */
            status: "in_progress" | "completed";
            /** @description 0–1 */
            score: number | null;
            passed: boolean | null;
            points_earned: number | null;
            total_points: number | null;
            /** @description Seconds */
            time_spent: number | null;
            /** Format: date-time */
            started_at: string;
            completed_at: string | null;
        };
        ManagedTextbookTest: {
            id: number;
            title: string;
            description: string;
            /** @enum {string} */
            test_purpose: "formative" | "summative" | "practice";
            /** @enum {string} */
            difficulty: "easy" | "medium" | "hard";
            /** @description Minutes */
            time_limit: number;
            /** @description 0–1 */
            passing_score: number;
            is_active: boolean;
            chapter_id: number;
            paragraph_id: number | null;
            /** @description Null of a textbook of all schools */
            school_id: number | null;
            question_count: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            textbook_id: number;
            chapter_title: string;
            /** @description Null of a whole chapter */
            paragraph_title: string | null;
            /** @description Of everybody */
            attempts_count: number;
            questions: {
                id: number;
                /** @enum {string} */
                question_type: "multiple_choice" | "multiple_answers" | "true_false_not_given" | "short_answer";
                question_text: string;
                question_data: {
                    [key: string]: unknown;
                };
                points: number;
                explanation: string;
            }[];
        };
        StudentTextbook: {
            id: number;
            title: string;
            subject_id: number;
            subject: string;
            subject_rel: {
                id: number;
                name: string;
                code: string;
            };
            grade_level: number;
            language: string;
            description: string;
            is_global: boolean;
            is_published: boolean;
            progress: {
                chapters_total: number;
                chapters_completed: number;
                paragraphs_total: number;
                paragraphs_completed: number;
                percentage: number;
            };
            mastery_level: ("A" | "B" | "C") | null;
            last_activity: string | null;
            author: string;
            chapters_count: number;
            /**
             * Format: date-time
             * @description Also when something inside it has changed
             */
            updated_at: string;
        };
        StudentChapter: {
            id: number;
            textbook_id: number;
            title: string;
            number: number;
            order: number;
            description: string;
            learning_objective: string;
            /** @enum {string} */
            status: "not_started" | "in_progress" | "completed";
            progress: {
                paragraphs_total: number;
                paragraphs_completed: number;
                percentage: number;
            };
            mastery_level: ("A" | "B" | "C") | null;
            /** @description 0–100 */
            mastery_score: number | null;
            has_summative_test: boolean;
            summative_passed: boolean;
        };
        StudentParagraphLine: {
            id: number;
            chapter_id: number;
            title: string;
            number: number;
            order: number;
            summary: string;
            /** @enum {string} */
            status: "not_started" | "in_progress" | "completed";
            /** @description Minutes */
            estimated_time: number;
            has_practice: boolean;
            /** @description 0–100 */
            practice_score: number | null;
            learning_objective: string;
            key_terms: string[];
        };
        StudentParagraph: {
            id: number;
            chapter_id: number;
            textbook_id: number;
            title: string;
            number: number;
            order: number;
            /** @description Sanitised HTML */
            content: string;
            summary: string;
            learning_objective: string;
            lesson_objective: string;
            key_terms: string[];
            questions: {
                order: number;
                text: string;
            }[];
            estimated_time: number;
            /** @enum {string} */
            status: "not_started" | "in_progress" | "completed";
            current_step: ("intro" | "content" | "practice" | "summary") | null;
            has_audio: boolean;
            has_video: boolean;
            has_slides: boolean;
            has_cards: boolean;
            /** @description What it is explained in */
            languages: ("ru" | "kk" | "en" | "uz")[];
            /** @description What its text is written in */
            language: string;
            chapter_title: string;
            textbook_title: string;
            /** Format: date-time */
            updated_at: string;
        };
        StudentParagraphContent: {
            paragraph_id: number;
            /**
             * @description What is shown; not what was asked for where that is missing
             * @enum {string}
             */
            language: "ru" | "kk" | "en" | "uz";
            /** @description Markdown */
            explain_text: string | null;
            audio_url: string | null;
            video_url: string | null;
            slides_url: string | null;
            cards: {
                id: string;
                front: string;
                back: string;
            }[];
            has_explain: boolean;
            has_audio: boolean;
            has_video: boolean;
            has_slides: boolean;
            has_cards: boolean;
        };
        StudentParagraphNavigation: {
            current: {
                id: number;
                title: string;
                number: number;
            };
            previous: {
                id: number;
                title: string;
                number: number;
            } | null;
            next: {
                id: number;
                title: string;
                number: number;
            } | null;
            chapter: {
                id: number;
                title: string;
                total_paragraphs: number;
            };
        };
        ParagraphProgress: {
            paragraph_id: number;
            /** @enum {string} */
            status: "not_started" | "in_progress" | "completed";
            current_step: ("intro" | "content" | "practice" | "summary") | null;
            time_spent_seconds: number;
            opened_at: string | null;
            read_at: string | null;
            completed_at: string | null;
            /** @enum {string} */
            mastery_status: "not_started" | "in_progress" | "completed" | "struggling" | "progressing" | "mastered";
            mastery_score: number | null;
            practice_score: number | null;
        };
        Chapter: {
            id: number;
            textbook_id: number;
            title: string;
            description: string;
            learning_objective: string;
            order: number;
            paragraphs_count: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        Textbook: {
            id: number;
            title: string;
            subject_id: number;
            subject_rel: {
                id: number;
                name: string;
                code: string;
            };
            grade_level: number;
            description: string;
            author: string;
            language: string;
            is_global: boolean;
            is_published: boolean;
            /** @description Another school’s may only be read */
            may_change: boolean;
            chapters_count: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        Paragraph: {
            id: number;
            chapter_id: number;
            title: string;
            order: number;
            markdown: string;
            content: string;
            summary: string;
            learning_objective: string;
            lesson_objective: string;
            key_terms: string[];
            questions: string[];
            estimated_time: number;
            languages: ("ru" | "kk" | "en" | "uz")[];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        ParagraphLine: {
            id: number;
            chapter_id: number;
            title: string;
            order: number;
            summary: string;
            learning_objective: string;
            lesson_objective: string;
            key_terms: string[];
            questions: string[];
            estimated_time: number;
            languages: ("ru" | "kk" | "en" | "uz")[];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        ParagraphContent: {
            paragraph_id: number;
            /** @enum {string} */
            language: "ru" | "kk" | "en" | "uz";
            explain_text: string;
            audio_file_id: number | null;
            audio: {
                id: number;
                name: string;
                url: string;
            } | null;
            video_url: string | null;
            slides_file_id: number | null;
            slides: {
                id: number;
                name: string;
                url: string;
            } | null;
            cards: {
                id: string;
                front: string;
                back: string;
            }[];
            /** Format: date-time */
            updated_at: string;
        };
        Webhook: {
            id: number;
            url: string;
            description: string;
            events: ("attempt.scored" | "batch.finished" | "review.done")[];
            is_active: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            last_delivery: {
                /** @enum {string} */
                status: "pending" | "delivered" | "failed";
                /** Format: date-time */
                created_at: string;
            } | null;
        };
    };
    responses: {
        /** @description Not signed in, or the token has ended */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Your role may not do this */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such row, or it is not yours */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description It does not go with what is there, such as a name that is taken */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A field is wrong */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationError"];
            };
        };
        /** @description Too many requests, or a quota is used up; see Retry-After */
        TooMany: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A fault on our side */
        Fault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A part is not there or not set up; the sentence names it */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Not signed in, or the token has ended */
        AcademyUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcademyError"];
            };
        };
        /** @description Your role may not do this */
        AcademyForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcademyError"];
            };
        };
        /** @description There is no such row, or it is not yours */
        AcademyNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcademyError"];
            };
        };
        /** @description It does not go with what is there, such as a name that is taken */
        AcademyConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcademyError"];
            };
        };
        /** @description A field is wrong */
        AcademyInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcademyError"];
            };
        };
        /** @description Too many requests, or a quota is used up; see Retry-After */
        AcademyTooMany: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcademyError"];
            };
        };
        /** @description A fault on our side */
        AcademyFault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcademyError"];
            };
        };
        /** @description A part is not there or not set up; the sentence names it */
        AcademyUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcademyError"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refresh: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access: string;
                        refresh: string;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "courses-admin-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courses-admin-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    difficulty_level: string;
                    description?: string;
                    short_description?: string;
                    thumbnail_url?: ("" | string) | null;
                    is_published?: boolean;
                    is_featured?: boolean;
                    /** @description Minutes */
                    estimated_duration?: number;
                    language?: string;
                    price?: number;
                    discount_price?: number | null;
                    category?: string;
                    tags?: string[];
                    requirements?: string[];
                    learning_outcomes?: string[];
                    instructor_id?: number | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courses-admin-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    difficulty_level: string;
                    description?: string;
                    short_description?: string;
                    thumbnail_url?: ("" | string) | null;
                    is_published?: boolean;
                    is_featured?: boolean;
                    /** @description Minutes */
                    estimated_duration?: number;
                    language?: string;
                    price?: number;
                    discount_price?: number | null;
                    category?: string;
                    tags?: string[];
                    requirements?: string[];
                    learning_outcomes?: string[];
                    instructor_id?: number | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courses-admin-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_interactive_lessons-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        course_id: number | null;
                        avatar_id: number;
                        title: string;
                        order: number;
                        description: string;
                        video_url: string | null;
                        difficulty: string;
                        is_premium: boolean;
                        is_active: boolean;
                        content: {
                            [key: string]: unknown;
                        };
                        tags: string[];
                        estimated_duration: number;
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_interactive_lessons-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    order: number;
                    /** @default  */
                    description?: string;
                    video_url?: string | null;
                    /**
                     * @default beginner
                     * @enum {string}
                     */
                    difficulty?: "beginner" | "intermediate" | "advanced";
                    /** @default false */
                    is_premium?: boolean;
                    /** @default true */
                    is_active?: boolean;
                    /**
                     * @description `goals` and `phrases`, lists of texts, are shown; the rest is yours
                     * @default {}
                     */
                    content?: {
                        [key: string]: unknown;
                    };
                    /**
                     * @description `sound:TH` aims it at a sound
                     * @default []
                     */
                    tags?: string[];
                    /**
                     * @description Minutes
                     * @default 0
                     */
                    estimated_duration?: number;
                    course_id?: number | null;
                    avatar_id: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        course_id: number | null;
                        avatar_id: number;
                        title: string;
                        order: number;
                        description: string;
                        video_url: string | null;
                        difficulty: string;
                        is_premium: boolean;
                        is_active: boolean;
                        content: {
                            [key: string]: unknown;
                        };
                        tags: string[];
                        estimated_duration: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_interactive_lessons-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lesson_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    order: number;
                    description?: string;
                    video_url?: string | null;
                    /** @enum {string} */
                    difficulty?: "beginner" | "intermediate" | "advanced";
                    is_premium?: boolean;
                    is_active?: boolean;
                    content?: {
                        [key: string]: unknown;
                    };
                    tags?: string[];
                    estimated_duration?: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        course_id: number | null;
                        avatar_id: number;
                        title: string;
                        order: number;
                        description: string;
                        video_url: string | null;
                        difficulty: string;
                        is_premium: boolean;
                        is_active: boolean;
                        content: {
                            [key: string]: unknown;
                        };
                        tags: string[];
                        estimated_duration: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_interactive_lessons-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lesson_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        course_id: number | null;
                        avatar_id: number;
                        title: string;
                        order: number;
                        description: string;
                        video_url: string | null;
                        difficulty: string;
                        is_premium: boolean;
                        is_active: boolean;
                        content: {
                            [key: string]: unknown;
                        };
                        tags: string[];
                        estimated_duration: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "statistics-dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_users: number;
                        premium_users: number;
                        total_courses: number;
                        total_lessons: number;
                        total_words: number;
                        active_subscriptions: number;
                        /** @description Of completed payments in the currency of the product */
                        total_revenue: number;
                        ai_usage_stats: {
                            gpt4o_requests: number;
                            stt_requests: number;
                            tts_characters: number;
                            pronunciation_analysis: number;
                        };
                        pending_payments: number;
                        top_learners: {
                            full_name: string;
                            completed_lessons: number;
                        }[];
                        top_courses: {
                            title: string;
                            enrolled_users: number;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_plans-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPlan"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_plans-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    price: number;
                    duration_days: number;
                    description?: string;
                    /** @description The price in Stripe; empty sells the plan once at its own price */
                    stripe_price_id: string | null;
                    /** @default 500 */
                    gpt4o_requests_quota?: number;
                    /** @default 2000 */
                    stt_requests_quota?: number;
                    /** @default 100000 */
                    tts_chars_quota?: number;
                    /** @default 400 */
                    pronunciation_analysis_quota?: number;
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPlan"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_plans-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    price?: number;
                    duration_days?: number;
                    description?: string;
                    /** @description The price in Stripe; empty sells the plan once at its own price */
                    stripe_price_id?: string | null;
                    gpt4o_requests_quota?: number;
                    stt_requests_quota?: number;
                    tts_chars_quota?: number;
                    pronunciation_analysis_quota?: number;
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPlan"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_plans-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPlan"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-admin-list": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            title: string;
                            description: string;
                            /** @enum {string} */
                            test_type: "ielts" | "cefr" | "general" | "exam" | "textbook";
                            duration_minutes: number;
                            pass_percentage: number;
                            is_active: boolean;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            sections: {
                                id: number;
                                test_id: number;
                                /** @enum {string} */
                                section_type: "listening" | "reading" | "writing" | "speaking" | "grammar" | "vocabulary" | "general";
                                title: string;
                                description: string;
                                duration_minutes: number;
                                order_index: number;
                            }[];
                            questions_count: number;
                            attempts_count: number;
                            /** @description Attempts that wait for marks */
                            waiting_count: number;
                        }[];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-admin-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    description?: string;
                    /** @enum {string} */
                    test_type: "ielts" | "cefr" | "general";
                    duration_minutes: number;
                    pass_percentage?: number;
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestSummary"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-admin-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                test_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    description?: string;
                    /** @enum {string} */
                    test_type?: "ielts" | "cefr" | "general";
                    duration_minutes?: number;
                    pass_percentage?: number;
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestSummary"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-admin-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                test_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestSummary"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-admin-copy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                test_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestSummary"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-admin-orderSections": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                test_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Each section of the test once */
                    section_ids: number[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        title: string;
                        description: string;
                        /** @enum {string} */
                        test_type: "ielts" | "cefr" | "general" | "exam" | "textbook";
                        duration_minutes: number;
                        pass_percentage: number;
                        is_active: boolean;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        sections: {
                            id: number;
                            test_id: number;
                            /** @enum {string} */
                            section_type: "listening" | "reading" | "writing" | "speaking" | "grammar" | "vocabulary" | "general";
                            title: string;
                            description: string;
                            duration_minutes: number;
                            order_index: number;
                            instructions: string;
                            audio_file_id: number | null;
                            /**
                             * @description Good for some hours
                             * @default null
                             */
                            audio_url: string | null;
                            /** @description Empty for a student who has not begun the test */
                            questions: components["schemas"]["TestQuestion"][];
                            questions_count: number;
                            /** @description Whether it has questions that no machine can mark */
                            waits_for_teacher: boolean;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-admin-createSection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                test_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    description?: string;
                    instructions?: string;
                    /** @description A hint; the time of the whole test counts */
                    duration_minutes: number;
                    order_index?: number;
                    /** @description An uploaded recording that is listened to */
                    audio_file_id?: number | null;
                    /** @enum {string} */
                    section_type: "listening" | "reading" | "writing" | "speaking" | "grammar" | "vocabulary" | "general";
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        test_id: number;
                        /** @enum {string} */
                        section_type: "listening" | "reading" | "writing" | "speaking" | "grammar" | "vocabulary" | "general";
                        title: string;
                        description: string;
                        duration_minutes: number;
                        order_index: number;
                        instructions: string;
                        audio_file_id: number | null;
                        /**
                         * @description Good for some hours
                         * @default null
                         */
                        audio_url: string | null;
                        /** @default [] */
                        questions: components["schemas"]["TestQuestion"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-admin-updateQuestion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question_text?: string;
                    /** @description By question_type; see the names of the contracts */
                    question_data?: {
                        [key: string]: unknown;
                    };
                    marks?: number;
                    /** @description Shown when the attempt has ended */
                    explanation?: string;
                    order_index?: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestQuestion"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-admin-deleteQuestion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-admin-updateSection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    description?: string;
                    instructions?: string;
                    /** @description A hint; the time of the whole test counts */
                    duration_minutes?: number;
                    order_index?: number;
                    /** @description An uploaded recording that is listened to */
                    audio_file_id?: number | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        test_id: number;
                        /** @enum {string} */
                        section_type: "listening" | "reading" | "writing" | "speaking" | "grammar" | "vocabulary" | "general";
                        title: string;
                        description: string;
                        duration_minutes: number;
                        order_index: number;
                        instructions: string;
                        audio_file_id: number | null;
                        /**
                         * @description Good for some hours
                         * @default null
                         */
                        audio_url: string | null;
                        /** @default [] */
                        questions: components["schemas"]["TestQuestion"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-admin-deleteSection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-admin-orderQuestions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Each question of the section once */
                    question_ids: number[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        title: string;
                        description: string;
                        /** @enum {string} */
                        test_type: "ielts" | "cefr" | "general" | "exam" | "textbook";
                        duration_minutes: number;
                        pass_percentage: number;
                        is_active: boolean;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        sections: {
                            id: number;
                            test_id: number;
                            /** @enum {string} */
                            section_type: "listening" | "reading" | "writing" | "speaking" | "grammar" | "vocabulary" | "general";
                            title: string;
                            description: string;
                            duration_minutes: number;
                            order_index: number;
                            instructions: string;
                            audio_file_id: number | null;
                            /**
                             * @description Good for some hours
                             * @default null
                             */
                            audio_url: string | null;
                            /** @description Empty for a student who has not begun the test */
                            questions: components["schemas"]["TestQuestion"][];
                            questions_count: number;
                            /** @description Whether it has questions that no machine can mark */
                            waits_for_teacher: boolean;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-admin-createQuestion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question_text: string;
                    /** @description By question_type; see the names of the contracts */
                    question_data: {
                        [key: string]: unknown;
                    };
                    marks?: number;
                    /** @description Shown when the attempt has ended */
                    explanation?: string;
                    order_index?: number;
                    /** @enum {string} */
                    question_type: "multiple_choice" | "multiple_answers" | "true_false_not_given" | "matching" | "gap_fill" | "short_answer" | "essay" | "speaking";
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestQuestion"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_users-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                role?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_users-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /** @default  */
                    full_name?: string;
                    current_level?: string;
                    username: string;
                    password: string;
                    /** @default true */
                    is_active?: boolean;
                    /** @default false */
                    is_superuser?: boolean;
                    role?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_users-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_users-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        msg: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_users-setRole": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    role: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_users-setProfile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    full_name?: string;
                    email?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "admin_users-setRoleAt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    role: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: {
                            /** Format: uuid */
                            id: string;
                            user_id: number;
                            title: string;
                            /** @enum {string} */
                            status: "idle" | "active" | "archived";
                            /** Format: date-time */
                            created_at: string;
                            /** @description Empty in lists */
                            messages: {
                                id: number;
                                /** @enum {string} */
                                role: "user" | "assistant";
                                text: string;
                                audio_url: string | null;
                                analysis: components["schemas"]["AnswerFeedback"] | null;
                                model_used: string;
                                /** Format: date-time */
                                created_at: string;
                            }[];
                        }[];
                        count: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations-create": {
        parameters: {
            query?: {
                title?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        user_id: number;
                        title: string;
                        /** @enum {string} */
                        status: "idle" | "active" | "archived";
                        /** Format: date-time */
                        created_at: string;
                        /** @description Empty in lists */
                        messages: {
                            id: number;
                            /** @enum {string} */
                            role: "user" | "assistant";
                            text: string;
                            audio_url: string | null;
                            analysis: components["schemas"]["AnswerFeedback"] | null;
                            model_used: string;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        user_id: number;
                        title: string;
                        /** @enum {string} */
                        status: "idle" | "active" | "archived";
                        /** Format: date-time */
                        created_at: string;
                        /** @description Empty in lists */
                        messages: {
                            id: number;
                            /** @enum {string} */
                            role: "user" | "assistant";
                            text: string;
                            audio_url: string | null;
                            analysis: components["schemas"]["AnswerFeedback"] | null;
                            model_used: string;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                        id: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ai-sessions-change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    title?: string;
                    /** @enum {string} */
                    status?: "idle" | "archived";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        user_id: number;
                        title: string;
                        /** @enum {string} */
                        status: "idle" | "active" | "archived";
                        /** Format: date-time */
                        created_at: string;
                        /** @description Empty in lists */
                        messages: {
                            id: number;
                            /** @enum {string} */
                            role: "user" | "assistant";
                            text: string;
                            audio_url: string | null;
                            analysis: components["schemas"]["AnswerFeedback"] | null;
                            model_used: string;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                    };
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description The recording is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form, or no audio */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ai-sessions-send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    audio_file?: string;
                    /** @default  */
                    text?: string;
                    speak?: string;
                    /** @default uz */
                    language?: string;
                    reference_text?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session: {
                            /** Format: uuid */
                            id: string;
                            user_id: number;
                            title: string;
                            /** @enum {string} */
                            status: "idle" | "active" | "archived";
                            /** Format: date-time */
                            created_at: string;
                            /** @description Empty in lists */
                            messages: {
                                id: number;
                                /** @enum {string} */
                                role: "user" | "assistant";
                                text: string;
                                audio_url: string | null;
                                analysis: components["schemas"]["AnswerFeedback"] | null;
                                model_used: string;
                                /** Format: date-time */
                                created_at: string;
                            }[];
                        };
                        assistant: {
                            text: string;
                            audio_url: string | null;
                            model_used: string;
                            suggestions: string[];
                        };
                        user_analysis: components["schemas"]["AnswerFeedback"];
                    };
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description The recording is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form, or no audio */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations-reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        user_id: number;
                        title: string;
                        /** @enum {string} */
                        status: "idle" | "active" | "archived";
                        /** Format: date-time */
                        created_at: string;
                        /** @description Empty in lists */
                        messages: {
                            id: number;
                            /** @enum {string} */
                            role: "user" | "assistant";
                            text: string;
                            audio_url: string | null;
                            analysis: components["schemas"]["AnswerFeedback"] | null;
                            model_used: string;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tutor-analyzeAnswer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    user_response: string;
                    reference_text?: string;
                    /** @description Taken as the contract has it; the analysis is of the texts alone */
                    context?: {
                        lesson_id?: number | null;
                        topic?: string | null;
                    };
                    /**
                     * @default [
                     *       "all"
                     *     ]
                     */
                    feedback_types?: string[];
                    /** @default en-US */
                    language?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFeedback"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tutor-ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    /**
                     * @description Answer with audio too, which uses tts_chars
                     * @default false
                     */
                    speak?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                        audio_url: string | null;
                        avatar_type: string;
                        avatar_name: string;
                        suggestions: string[];
                        model_used: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ai-pronunciation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    reference_text: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accuracy_score: number | null;
                        reference_text: string;
                        transcribed_text: string;
                        error: string | null;
                        attempt_id: number | null;
                        words: {
                            text: string;
                            score: number;
                            error: string | null;
                        }[];
                    };
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description The recording is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form, or no audio */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ai-speech": {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The audio */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/mpeg": string;
                };
            };
            /** @description The range asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/mpeg": string;
                };
            };
            /** @description The link is wrong or has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            /** @description The range lies outside the file */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "ai-stt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                        words: {
                            text: string;
                            start_s: number;
                            end_s: number;
                        }[];
                        model: string;
                        duration_s: number;
                    };
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description The recording is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form, or no audio */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tutor-suggestLesson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        course_id: number | null;
                        avatar_id: number;
                        title: string;
                        order: number;
                        description: string;
                        video_url: string | null;
                        difficulty: string;
                        is_premium: boolean;
                        is_active: boolean;
                        content: {
                            [key: string]: unknown;
                        };
                        tags: string[];
                        estimated_duration: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ai-tts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @default en-US */
                    language?: string;
                };
            };
        };
        responses: {
            /** @description MP3, or WAV where the server has no encoder */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/mpeg": string;
                    "audio/wav": string;
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The recording is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form, or no audio */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tutor-resetUsage": {
        parameters: {
            query: {
                user_id: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null for staff, who have no quota */
                        gpt4o_requests_left: number | null;
                        /** @description Null for staff, who have no quota */
                        stt_requests_left: number | null;
                        /** @description Null for staff, who have no quota */
                        tts_chars_left: number | null;
                        /** @description Null for staff, who have no quota */
                        pronunciation_analysis_left: number | null;
                        id: number;
                        user_id: number;
                        /** Format: date-time */
                        usage_date: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ai-voice-loop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @default uz */
                    language?: string;
                    reference_text?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        transcript: string;
                        ai_text: string;
                        corrections: string[];
                        advice: string[];
                        audio_url: string | null;
                        feedback: components["schemas"]["AnswerFeedback"];
                        quotas: {
                            /** @description Null for staff, who have no quota */
                            gpt4o_requests_left: number | null;
                            /** @description Null for staff, who have no quota */
                            stt_requests_left: number | null;
                            /** @description Null for staff, who have no quota */
                            tts_chars_left: number | null;
                            /** @description Null for staff, who have no quota */
                            pronunciation_analysis_left: number | null;
                        };
                        /** Format: date-time */
                        timestamp: string;
                        model_used: string;
                    };
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description The recording is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form, or no audio */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "analytics-phonemeStats": {
        parameters: {
            query?: {
                student_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        vowels: {
                            phoneme: components["schemas"]["PhonemeSymbol"];
                            ipa: string;
                            /** @description Times it was said, of the latest 200 */
                            attempts: number;
                            average_score: number | null;
                            /** @description Recent attempts weigh more; null while there are not enough */
                            strength: number | null;
                            certainty: number;
                            trend: ("improving" | "stable" | "declining") | null;
                            /** @enum {string} */
                            status: "weak" | "fair" | "strong" | "not_enough_yet";
                        }[];
                        consonants: {
                            phoneme: components["schemas"]["PhonemeSymbol"];
                            ipa: string;
                            /** @description Times it was said, of the latest 200 */
                            attempts: number;
                            average_score: number | null;
                            /** @description Recent attempts weigh more; null while there are not enough */
                            strength: number | null;
                            certainty: number;
                            trend: ("improving" | "stable" | "declining") | null;
                            /** @enum {string} */
                            status: "weak" | "fair" | "strong" | "not_enough_yet";
                        }[];
                        weak_phonemes_detail: {
                            phoneme: components["schemas"]["PhonemeSymbol"];
                            ipa: string;
                            attempts: number;
                            strength: number;
                            heard_as: {
                                phoneme: components["schemas"]["PhonemeSymbol"];
                                ipa: string;
                                count: number;
                            }[];
                            error_contexts: {
                                /** @enum {string} */
                                position: "initial" | "medial" | "final";
                                /** @description Errors */
                                count: number;
                                /** @description Times it was said there */
                                attempts: number;
                                text: string;
                                words: string[];
                            }[];
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "analytics-phonemeStatsCsv": {
        parameters: {
            query?: {
                student_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a phoneme */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "analytics-phoneme": {
        parameters: {
            query?: {
                student_id?: number;
            };
            header?: never;
            path: {
                symbol: components["schemas"]["PhonemeSymbol"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        phoneme: components["schemas"]["PhonemeSymbol"];
                        ipa: string;
                        /** @description Times it was said, of the latest 200 */
                        attempts: number;
                        average_score: number | null;
                        /** @description Recent attempts weigh more; null while there are not enough */
                        strength: number | null;
                        certainty: number;
                        trend: ("improving" | "stable" | "declining") | null;
                        /** @enum {string} */
                        status: "weak" | "fair" | "strong" | "not_enough_yet";
                        positions: {
                            /** @enum {string} */
                            position: "initial" | "medial" | "final";
                            errors: number;
                            /** @description Times it was said, of the latest 200 */
                            attempts: number;
                            average_score: number;
                        }[];
                        /** @description Sounds beside which it goes worse than usual */
                        neighbours: {
                            /** @enum {string} */
                            side: "previous" | "next";
                            phoneme: components["schemas"]["PhonemeSymbol"];
                            ipa: string;
                            /** @description Times it was said, of the latest 200 */
                            attempts: number;
                            average_score: number;
                        }[];
                        heard_as: {
                            phoneme: components["schemas"]["PhonemeSymbol"];
                            ipa: string;
                            count: number;
                        }[];
                        error_contexts: {
                            /** @enum {string} */
                            position: "initial" | "medial" | "final";
                            /** @description Errors */
                            count: number;
                            /** @description Times it was said there */
                            attempts: number;
                            text: string;
                            words: string[];
                        }[];
                        /** @description The worst first */
                        words: {
                            word: string;
                            errors: number;
                            /** @description Times it was said, of the latest 200 */
                            attempts: number;
                            average_score: number;
                        }[];
                        history: {
                            /**
                             * Format: date
                             * @description A day in the school's time zone
                             */
                            date: string;
                            /** @description Times it was said, of the latest 200 */
                            attempts: number;
                            average_score: number;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "analytics-progress": {
        parameters: {
            query?: {
                days?: number;
                student_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: number;
                        time_zone: string;
                        total_sessions: number;
                        total_minutes: number;
                        total_attempts: number;
                        average_score: number | null;
                        /** @description The weakest first */
                        weak_phonemes: components["schemas"]["PhonemeSymbol"][];
                        /** @description The strongest first */
                        strong_phonemes: components["schemas"]["PhonemeSymbol"][];
                        /**
                         * @description `stable` where no change can be shown
                         * @enum {string}
                         */
                        score_trend: "improving" | "stable" | "declining";
                        /** @description What the trend rests on; null for fewer than six attempts */
                        score_change: {
                            points: number;
                            /** @description Standard error */
                            error: number;
                            attempts: number;
                        } | null;
                        current_streak_days: number;
                        longest_streak_days: number;
                        daily: {
                            /**
                             * Format: date
                             * @description A day in the school's time zone
                             */
                            date: string;
                            attempts: number;
                            average_score: number | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "analytics-progressCsv": {
        parameters: {
            query?: {
                days?: number;
                student_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "analytics-sessions": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                student_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            /** @enum {string} */
                            status: "active" | "ended";
                            /** Format: date-time */
                            started_at: string;
                            ended_at: string | null;
                            attempts_count: number;
                            average_score: number | null;
                            duration_minutes: number;
                        }[];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "analytics-students": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            full_name: string;
                            username: string;
                            /** @enum {string} */
                            proficiency_level: "beginner" | "intermediate" | "advanced";
                            groups: string[];
                        }[];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "api_keys-list": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            name: string;
                            /** @description The first characters of the key */
                            prefix: string;
                            scopes: ("practice:read" | "practice:write" | "batches:read" | "batches:write" | "reviews:read" | "reviews:write" | "analytics:read" | "library:read")[];
                            /** @description Whose rights the key has */
                            user: {
                                id: number;
                                full_name: string;
                            };
                            /** Format: date-time */
                            created_at: string;
                            last_used_at: string | null;
                            expires_at: string | null;
                        }[];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "api_keys-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("practice:read" | "practice:write" | "batches:read" | "batches:write" | "reviews:read" | "reviews:write" | "analytics:read" | "library:read")[];
                    /** @description Without it the key does not end */
                    expires_in_days?: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        /** @description The first characters of the key */
                        prefix: string;
                        scopes: ("practice:read" | "practice:write" | "batches:read" | "batches:write" | "reviews:read" | "reviews:write" | "analytics:read" | "library:read")[];
                        /** @description Whose rights the key has */
                        user: {
                            id: number;
                            full_name: string;
                        };
                        /** Format: date-time */
                        created_at: string;
                        last_used_at: string | null;
                        expires_at: string | null;
                        /** @description Shown this once */
                        key: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "api_keys-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "attendance-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                student_id?: number;
                group_id?: number;
                date?: string;
                status?: "keldi" | "kechikdi" | "kelmadi";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "attendance-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    student: number;
                    group: number;
                    /** @enum {string} */
                    status: "keldi" | "kechikdi" | "kelmadi";
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "attendance-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "attendance-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status?: "keldi" | "kechikdi" | "kelmadi";
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "attendance-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "attendance-patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status?: "keldi" | "kechikdi" | "kelmadi";
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "attendance-bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    group_id: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"][];
                };
            };
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "attendance-sheet": {
        parameters: {
            query: {
                group_id: number;
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceSheet"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "attendance-sheetCsv": {
        parameters: {
            query: {
                group_id: number;
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a student, a column a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "auth-google": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id_token: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        refresh_token: string;
                        /** @constant */
                        token_type: "bearer";
                        access: string;
                        refresh: string;
                        user: components["schemas"]["Profile"];
                        requires_onboarding: boolean;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        refresh_token: string;
                        /** @constant */
                        token_type: "bearer";
                        access: string;
                        refresh: string;
                        user: components["schemas"]["Profile"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    everywhere?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        email: string;
                        /** @enum {string} */
                        role: "admin" | "teacher" | "student" | "parent";
                        school_id: number;
                        first_name: string;
                        last_name: string;
                        middle_name: string;
                        phone: string;
                        is_active: boolean;
                        is_verified: boolean;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    old_password: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-updateProfile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    full_name?: string;
                    first_name?: string;
                    last_name?: string;
                    middle_name?: string;
                    phone?: string;
                    native_language?: string;
                    /** @enum {string} */
                    interface_language?: "uz" | "ru" | "en";
                    /** @enum {string} */
                    proficiency_level?: "beginner" | "intermediate" | "advanced";
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refresh_token: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        refresh_token: string;
                        /** @constant */
                        token_type: "bearer";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    username: string;
                    full_name: string;
                    password: string;
                    password_confirm: string;
                    /** @default uz */
                    native_language?: string;
                    /**
                     * @default beginner
                     * @enum {string}
                     */
                    proficiency_level?: "beginner" | "intermediate" | "advanced";
                    /** @enum {string} */
                    interface_language?: "uz" | "ru" | "en";
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        refresh_token: string;
                        /** @constant */
                        token_type: "bearer";
                        access: string;
                        refresh: string;
                        user: components["schemas"]["Profile"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @enum {string} */
                        kind: "web" | "api";
                        user_agent: string;
                        ip: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        last_used_at: string;
                        /** Format: date-time */
                        expires_at: string;
                        is_current: boolean;
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-endSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "avatars-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        avatar_type: string;
                        avatar_name: string;
                        description: string;
                        voice: string;
                        image_url: string;
                        greeting: string;
                    }[];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "avatars-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                avatar_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        avatar_type: string;
                        avatar_name: string;
                        description: string;
                        voice: string;
                        image_url: string;
                        greeting: string;
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "certificates-issued": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        user_id: number;
                        course_id: number | null;
                        number: string;
                        title: string;
                        course_name: string;
                        level_completed: string;
                        description: string;
                        verification_code: string;
                        /** Format: date-time */
                        issue_date: string;
                        is_valid: boolean;
                        revoked_at: string | null;
                        revoked_reason: string;
                        /** @description Where its PDF is */
                        file_path: string;
                        full_name: string;
                        username: string;
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "certificates-issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    user_id: number;
                    course_id?: number | null;
                    course_name: string;
                    /** @default  */
                    level_completed?: string;
                    /** @default  */
                    description?: string;
                    /** @description Made when it is not given */
                    verification_code?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "certificates-download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "certificates-restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "certificates-revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "certificates-verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: number;
                verification_code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        user_id: number;
                        course_id: number | null;
                        number: string;
                        title: string;
                        course_name: string;
                        level_completed: string;
                        description: string;
                        verification_code: string;
                        /** Format: date-time */
                        issue_date: string;
                        is_valid: boolean;
                        revoked_at: string | null;
                        /** @description Where its PDF is */
                        file_path: string;
                        full_name: string;
                        school_name: string;
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "certificates-own": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "certificates-ofUser": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "chat-list": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                paragraph_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChatSession"][];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "chat-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    session_type: "reading_help" | "post_paragraph" | "test_help" | "general_tutor";
                    paragraph_id?: number | null;
                    /** @description Of a paragraph, its own */
                    chapter_id?: number | null;
                    /**
                     * @description What is answered in; the learner’s own
                     * @enum {string}
                     */
                    language?: "ru" | "kk" | "en" | "uz";
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSession"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "chat-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @enum {string} */
                        session_type: "reading_help" | "post_paragraph" | "test_help" | "general_tutor";
                        paragraph_id: number | null;
                        chapter_id: number | null;
                        /** @description How it began; null before the first message */
                        title: string | null;
                        /** @description Of the learner in its chapter */
                        mastery_level: ("A" | "B" | "C") | null;
                        /** @enum {string} */
                        language: "ru" | "kk" | "en" | "uz";
                        message_count: number;
                        total_tokens_used: number;
                        last_message_at: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** @description Oldest first, the newest 200 */
                        messages: components["schemas"]["ChatMessage"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "chat-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "chat-say": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatMessage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courses-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"][];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courses-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    difficulty_level: string;
                    description?: string;
                    short_description?: string;
                    thumbnail_url?: ("" | string) | null;
                    is_published?: boolean;
                    is_featured?: boolean;
                    /** @description Minutes */
                    estimated_duration?: number;
                    language?: string;
                    price?: number;
                    discount_price?: number | null;
                    category?: string;
                    tags?: string[];
                    requirements?: string[];
                    learning_outcomes?: string[];
                    instructor_id?: number | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courses-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courses-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    difficulty_level: string;
                    description?: string;
                    short_description?: string;
                    thumbnail_url?: ("" | string) | null;
                    is_published?: boolean;
                    is_featured?: boolean;
                    /** @description Minutes */
                    estimated_duration?: number;
                    language?: string;
                    price?: number;
                    discount_price?: number | null;
                    category?: string;
                    tags?: string[];
                    requirements?: string[];
                    learning_outcomes?: string[];
                    instructor_id?: number | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courses-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courses-orderLessons": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lesson_ids: number[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "dashboard-read": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeDashboard"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exam_results-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                exam?: number;
                student_id?: number;
                is_checked?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamResult"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exam_results-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        exam: number;
                        exam_title: string;
                        student: number;
                        student_name: string;
                        /** @description Right answers of all questions, in percent */
                        score: number;
                        correct_answers: number;
                        total_questions: number;
                        is_checked: boolean;
                        checked_by: number | null;
                        checked_by_name: string | null;
                        /** @description Whether a written answer has no mark yet */
                        waits: boolean;
                        created_at: string;
                        answers: {
                            id: number;
                            question: number;
                            question_text: string;
                            option: number | null;
                            option_text: string | null;
                            written_answer: string | null;
                            /** @description Null while it waits for a mark */
                            is_correct: boolean | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exam_results-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description With true, written answers without a mark count as wrong */
                    is_checked?: boolean;
                    answers?: {
                        id: number;
                        is_correct: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        exam: number;
                        exam_title: string;
                        student: number;
                        student_name: string;
                        /** @description Right answers of all questions, in percent */
                        score: number;
                        correct_answers: number;
                        total_questions: number;
                        is_checked: boolean;
                        checked_by: number | null;
                        checked_by_name: string | null;
                        /** @description Whether a written answer has no mark yet */
                        waits: boolean;
                        created_at: string;
                        answers: {
                            id: number;
                            question: number;
                            question_text: string;
                            option: number | null;
                            option_text: string | null;
                            written_answer: string | null;
                            /** @description Null while it waits for a mark */
                            is_correct: boolean | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exam_results-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exam_results-patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description With true, written answers without a mark count as wrong */
                    is_checked?: boolean;
                    answers?: {
                        id: number;
                        is_correct: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        exam: number;
                        exam_title: string;
                        student: number;
                        student_name: string;
                        /** @description Right answers of all questions, in percent */
                        score: number;
                        correct_answers: number;
                        total_questions: number;
                        is_checked: boolean;
                        checked_by: number | null;
                        checked_by_name: string | null;
                        /** @description Whether a written answer has no mark yet */
                        waits: boolean;
                        created_at: string;
                        answers: {
                            id: number;
                            question: number;
                            question_text: string;
                            option: number | null;
                            option_text: string | null;
                            written_answer: string | null;
                            /** @description Null while it waits for a mark */
                            is_correct: boolean | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exam_results-own": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamResult"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exams-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                search?: string;
                subject?: number;
                is_published?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exam"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exams-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject: number;
                    title: string;
                    description?: string;
                    /** @description Minutes; 0: no limit */
                    time_limit?: number;
                    is_published?: boolean;
                    is_active?: boolean;
                    /**
                     * Format: date
                     * @description Today where it is not given
                     */
                    date?: string;
                    questions?: {
                        text: string;
                        /** @enum {string} */
                        type: "test" | "written";
                        order?: number;
                        /** @description Of a test question: two at least, one of them right */
                        options?: {
                            text: string;
                            is_correct: boolean;
                            order?: number;
                        }[] | null;
                        /** @description For who marks a written answer */
                        written_answer_sample?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        subject: number | null;
                        subject_name: string | null;
                        title: string;
                        /** @description Null for a student who has not entered it */
                        code: string | null;
                        description: string;
                        /** @description Minutes; 0: no limit */
                        time_limit: number;
                        is_published: boolean;
                        is_active: boolean;
                        date: string | null;
                        questions_count: number;
                        /** @description Who has begun it */
                        participants_count: number;
                        created_at: string;
                        /** @description Your own run, an attempt of /tests/attempts */
                        attempt_id: number | null;
                        /** @description Whether you have handed in */
                        submitted: boolean;
                        /** @description For a student once the code is entered, without what would be right */
                        questions: {
                            id: number;
                            text: string;
                            /** @enum {string} */
                            type: "test" | "written";
                            order: number;
                            options: {
                                id: number;
                                text: string;
                                is_correct?: boolean;
                            }[];
                            written_answer_sample?: string;
                        }[];
                        /** @description When your own run ends; null without a limit, or when it is not begun */
                        deadline: string | null;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exams-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        subject: number | null;
                        subject_name: string | null;
                        title: string;
                        /** @description Null for a student who has not entered it */
                        code: string | null;
                        description: string;
                        /** @description Minutes; 0: no limit */
                        time_limit: number;
                        is_published: boolean;
                        is_active: boolean;
                        date: string | null;
                        questions_count: number;
                        /** @description Who has begun it */
                        participants_count: number;
                        created_at: string;
                        /** @description Your own run, an attempt of /tests/attempts */
                        attempt_id: number | null;
                        /** @description Whether you have handed in */
                        submitted: boolean;
                        /** @description For a student once the code is entered, without what would be right */
                        questions: {
                            id: number;
                            text: string;
                            /** @enum {string} */
                            type: "test" | "written";
                            order: number;
                            options: {
                                id: number;
                                text: string;
                                is_correct?: boolean;
                            }[];
                            written_answer_sample?: string;
                        }[];
                        /** @description When your own run ends; null without a limit, or when it is not begun */
                        deadline: string | null;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exams-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject?: number;
                    title?: string;
                    description?: string;
                    /** @description Minutes; 0: no limit */
                    time_limit?: number;
                    is_published?: boolean;
                    is_active?: boolean;
                    /**
                     * Format: date
                     * @description Today where it is not given
                     */
                    date?: string;
                    questions?: {
                        text: string;
                        /** @enum {string} */
                        type: "test" | "written";
                        order?: number;
                        /** @description Of a test question: two at least, one of them right */
                        options?: {
                            text: string;
                            is_correct: boolean;
                            order?: number;
                        }[] | null;
                        /** @description For who marks a written answer */
                        written_answer_sample?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        subject: number | null;
                        subject_name: string | null;
                        title: string;
                        /** @description Null for a student who has not entered it */
                        code: string | null;
                        description: string;
                        /** @description Minutes; 0: no limit */
                        time_limit: number;
                        is_published: boolean;
                        is_active: boolean;
                        date: string | null;
                        questions_count: number;
                        /** @description Who has begun it */
                        participants_count: number;
                        created_at: string;
                        /** @description Your own run, an attempt of /tests/attempts */
                        attempt_id: number | null;
                        /** @description Whether you have handed in */
                        submitted: boolean;
                        /** @description For a student once the code is entered, without what would be right */
                        questions: {
                            id: number;
                            text: string;
                            /** @enum {string} */
                            type: "test" | "written";
                            order: number;
                            options: {
                                id: number;
                                text: string;
                                is_correct?: boolean;
                            }[];
                            written_answer_sample?: string;
                        }[];
                        /** @description When your own run ends; null without a limit, or when it is not begun */
                        deadline: string | null;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exams-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exams-patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject?: number;
                    title?: string;
                    description?: string;
                    /** @description Minutes; 0: no limit */
                    time_limit?: number;
                    is_published?: boolean;
                    is_active?: boolean;
                    /**
                     * Format: date
                     * @description Today where it is not given
                     */
                    date?: string;
                    questions?: {
                        text: string;
                        /** @enum {string} */
                        type: "test" | "written";
                        order?: number;
                        /** @description Of a test question: two at least, one of them right */
                        options?: {
                            text: string;
                            is_correct: boolean;
                            order?: number;
                        }[] | null;
                        /** @description For who marks a written answer */
                        written_answer_sample?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        subject: number | null;
                        subject_name: string | null;
                        title: string;
                        /** @description Null for a student who has not entered it */
                        code: string | null;
                        description: string;
                        /** @description Minutes; 0: no limit */
                        time_limit: number;
                        is_published: boolean;
                        is_active: boolean;
                        date: string | null;
                        questions_count: number;
                        /** @description Who has begun it */
                        participants_count: number;
                        created_at: string;
                        /** @description Your own run, an attempt of /tests/attempts */
                        attempt_id: number | null;
                        /** @description Whether you have handed in */
                        submitted: boolean;
                        /** @description For a student once the code is entered, without what would be right */
                        questions: {
                            id: number;
                            text: string;
                            /** @enum {string} */
                            type: "test" | "written";
                            order: number;
                            options: {
                                id: number;
                                text: string;
                                is_correct?: boolean;
                            }[];
                            written_answer_sample?: string;
                        }[];
                        /** @description When your own run ends; null without a limit, or when it is not begun */
                        deadline: string | null;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exams-copy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        subject: number | null;
                        subject_name: string | null;
                        title: string;
                        /** @description Null for a student who has not entered it */
                        code: string | null;
                        description: string;
                        /** @description Minutes; 0: no limit */
                        time_limit: number;
                        is_published: boolean;
                        is_active: boolean;
                        date: string | null;
                        questions_count: number;
                        /** @description Who has begun it */
                        participants_count: number;
                        created_at: string;
                        /** @description Your own run, an attempt of /tests/attempts */
                        attempt_id: number | null;
                        /** @description Whether you have handed in */
                        submitted: boolean;
                        /** @description For a student once the code is entered, without what would be right */
                        questions: {
                            id: number;
                            text: string;
                            /** @enum {string} */
                            type: "test" | "written";
                            order: number;
                            options: {
                                id: number;
                                text: string;
                                is_correct?: boolean;
                            }[];
                            written_answer_sample?: string;
                        }[];
                        /** @description When your own run ends; null without a limit, or when it is not begun */
                        deadline: string | null;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exams-publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "published" | "unpublished";
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exams-resultsCsv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a student */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exams-submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        question_id: number;
                        option_id?: number | null;
                        written_answer?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        exam: number;
                        exam_title: string;
                        student: number;
                        student_name: string;
                        /** @description Right answers of all questions, in percent */
                        score: number;
                        correct_answers: number;
                        total_questions: number;
                        is_checked: boolean;
                        checked_by: number | null;
                        checked_by_name: string | null;
                        /** @description Whether a written answer has no mark yet */
                        waits: boolean;
                        created_at: string;
                        answers: {
                            id: number;
                            question: number;
                            question_text: string;
                            option: number | null;
                            option_text: string | null;
                            written_answer: string | null;
                            /** @description Null while it waits for a mark */
                            is_correct: boolean | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exams-unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "published" | "unpublished";
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exams-enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        subject: number | null;
                        subject_name: string | null;
                        title: string;
                        /** @description Null for a student who has not entered it */
                        code: string | null;
                        description: string;
                        /** @description Minutes; 0: no limit */
                        time_limit: number;
                        is_published: boolean;
                        is_active: boolean;
                        date: string | null;
                        questions_count: number;
                        /** @description Who has begun it */
                        participants_count: number;
                        created_at: string;
                        /** @description Your own run, an attempt of /tests/attempts */
                        attempt_id: number | null;
                        /** @description Whether you have handed in */
                        submitted: boolean;
                        /** @description For a student once the code is entered, without what would be right */
                        questions: {
                            id: number;
                            text: string;
                            /** @enum {string} */
                            type: "test" | "written";
                            order: number;
                            options: {
                                id: number;
                                text: string;
                                is_correct?: boolean;
                            }[];
                            written_answer_sample?: string;
                        }[];
                        /** @description When your own run ends; null without a limit, or when it is not begun */
                        deadline: string | null;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "expenses-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                recipient_user?: number;
                search?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "expenses-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    recipient?: string;
                    /** @description The employee whom it is paid to */
                    recipient_user?: number | null;
                    amount: string | number;
                    reason: string;
                    /** @description Sent again with the same key nothing is counted twice; the header Idempotency-Key does the same */
                    idempotency_key?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"];
                };
            };
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "expenses-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "expenses-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    recipient?: string;
                    /** @description The employee whom it is paid to */
                    recipient_user?: number | null;
                    amount?: string | number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "expenses-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "expenses-patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    recipient?: string;
                    /** @description The employee whom it is paid to */
                    recipient_user?: number | null;
                    amount?: string | number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "exports-table": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: "students.csv" | "students.xlsx" | "workers.csv" | "workers.xlsx" | "groups.csv" | "groups.xlsx" | "subjects.csv" | "subjects.xlsx" | "attendance.csv" | "attendance.xlsx" | "scores.csv" | "scores.xlsx" | "payments.csv" | "payments.xlsx" | "expenses.csv" | "expenses.xlsx" | "work-logs.csv" | "work-logs.xlsx" | "exam-results.csv" | "exam-results.xlsx" | "mock-scores.csv" | "mock-scores.xlsx" | "messages.csv" | "messages.xlsx";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "feedback-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        user_id: number;
                        content: string;
                        rating: number | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "feedback-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                    rating?: number | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        user_id: number;
                        content: string;
                        rating: number | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "feedback-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        user_id: number;
                        content: string;
                        rating: number | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "files-upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        mime: string;
                        /** @enum {string} */
                        kind: "audio" | "image" | "document" | "video";
                        /** @description Bytes */
                        size: number;
                        sha256: string;
                        /** Format: date-time */
                        created_at: string;
                        /** @description Where the bytes are, for whoever holds the link, until url_expires_at */
                        url: string;
                        /** Format: date-time */
                        url_expires_at: string;
                    };
                };
            };
            /** @description The form cannot be read, or has no file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form, or not a kind of file that is accepted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "files-file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        mime: string;
                        /** @enum {string} */
                        kind: "audio" | "image" | "document" | "video";
                        /** @description Bytes */
                        size: number;
                        sha256: string;
                        /** Format: date-time */
                        created_at: string;
                        /** @description Where the bytes are, for whoever holds the link, until url_expires_at */
                        url: string;
                        /** Format: date-time */
                        url_expires_at: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "files-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "files-content": {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The range asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The link is wrong or has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            /** @description The range lies outside the file */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "forum-listCategories": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        description: string;
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "forum-createCategory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        description: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "forum-updateCategory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        description: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "forum-deleteCategory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        description: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "forum-topicsOf": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path: {
                category_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumTopic"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "forum-createPost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                    topic_id: number;
                    parent_id?: number | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumPost"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "forum-updatePost": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumPost"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "forum-deletePost": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumPost"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "forum-listTopics": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                category_id?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumTopic"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "forum-createTopic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    description?: string;
                    category_id: number;
                    content: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumTopic"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "forum-readTopic": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path: {
                topic_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumTopic"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "forum-updateTopic": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topic_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    description?: string;
                    category_id?: number;
                    is_pinned?: boolean;
                    is_closed?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumTopic"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "forum-deleteTopic": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topic_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumTopic"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "groups-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                is_active?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "groups-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    description?: string;
                    subject: number;
                    /** @description Id of the teacher who holds its lessons */
                    teacher?: number | null;
                    is_active?: boolean;
                    /** @description `Mon,Wed,Fri`; empty for any day */
                    days?: string;
                    /** @description HH:MM:SS of the school’s clock */
                    start_time?: string | null;
                    end_time?: string | null;
                    /** @description What a student pays a month */
                    monthly_fee?: string | number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "groups-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "groups-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string;
                    subject?: number;
                    /** @description Id of the teacher who holds its lessons */
                    teacher?: number | null;
                    is_active?: boolean;
                    /** @description `Mon,Wed,Fri`; empty for any day */
                    days?: string;
                    /** @description HH:MM:SS of the school’s clock */
                    start_time?: string | null;
                    end_time?: string | null;
                    /** @description What a student pays a month */
                    monthly_fee?: string | number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "groups-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "groups-patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string;
                    subject?: number;
                    /** @description Id of the teacher who holds its lessons */
                    teacher?: number | null;
                    is_active?: boolean;
                    /** @description `Mon,Wed,Fri`; empty for any day */
                    days?: string;
                    /** @description HH:MM:SS of the school’s clock */
                    start_time?: string | null;
                    end_time?: string | null;
                    /** @description What a student pays a month */
                    monthly_fee?: string | number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "groups-rating": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        subject_name: string | null;
                        total_score: number;
                        rank: number;
                        students_count: number;
                    }[];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "homework-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                status?: "assigned" | "submitted" | "late" | "graded";
                due_soon?: number;
                include_files?: string;
                homework_type?: "written" | "oral" | "quiz" | "project" | "tasks";
                course_id?: number;
                group_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeworkWithSubmissions"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    title?: string;
                    /** @enum {string} */
                    homework_type?: "written" | "oral" | "quiz" | "project" | "tasks";
                    course_id?: number | null;
                    /** @description Markdown */
                    description?: string;
                    /** @description Markdown */
                    instructions?: string;
                    due_date?: string | null;
                    lesson_id?: number | null;
                    max_score?: number;
                    /** @description Learners do not see drafts; true where nothing is said */
                    is_published?: boolean;
                    /** @description Of a quiz: `questions`, as test questions have them */
                    metadata?: {
                        [key: string]: unknown;
                    } | string;
                    /** @description What is to be said; oral homework needs it */
                    oral_assignment?: string;
                    /** @description Of tasks: percent of the score for each day of delay that has begun */
                    late_penalty_per_day?: number;
                    /** @description Of tasks: days after the due date in which they are still taken; null: no end */
                    max_late_days?: number | null;
                    /** @description Of tasks: learners are told at once what was right, and why */
                    show_explanations?: boolean;
                    group?: number;
                    text?: string;
                    /** @description Documents, images or recordings, at most 10 */
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeworkWithSubmissions"];
                };
            };
            /** @description Set for a group */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeworkWithSubmissions"];
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description A file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form or JSON, or a kind of file that is not accepted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-read": {
        parameters: {
            query?: {
                include_submissions?: string;
                include_files?: string;
            };
            header?: never;
            path: {
                homework_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeworkWithSubmissions"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    title?: string;
                    /** @description The same as description */
                    text?: string;
                    /** @enum {string} */
                    homework_type?: "written" | "oral" | "quiz" | "project" | "tasks";
                    /** @description Markdown */
                    description?: string;
                    /** @description Markdown */
                    instructions?: string;
                    due_date?: string | null;
                    lesson_id?: number | null;
                    max_score?: number;
                    /** @description Learners do not see drafts; true where nothing is said */
                    is_published?: boolean;
                    /** @description Of a quiz: `questions`, as test questions have them */
                    metadata?: {
                        [key: string]: unknown;
                    } | string;
                    /** @description What is to be said; oral homework needs it */
                    oral_assignment?: string;
                    /** @description Of tasks: percent of the score for each day of delay that has begun */
                    late_penalty_per_day?: number;
                    /** @description Of tasks: days after the due date in which they are still taken; null: no end */
                    max_late_days?: number | null;
                    /** @description Of tasks: learners are told at once what was right, and why */
                    show_explanations?: boolean;
                    /** @description Documents, images or recordings, at most 10 */
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description The homework */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupHomework"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            /** @description A file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcademyError"];
                };
            };
            /** @description Not a form or JSON, or a kind of file that is not accepted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcademyError"];
                };
            };
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "homework-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "homework-changeSome": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    title?: string;
                    /** @description The same as description */
                    text?: string;
                    /** @enum {string} */
                    homework_type?: "written" | "oral" | "quiz" | "project" | "tasks";
                    /** @description Markdown */
                    description?: string;
                    /** @description Markdown */
                    instructions?: string;
                    due_date?: string | null;
                    lesson_id?: number | null;
                    max_score?: number;
                    /** @description Learners do not see drafts; true where nothing is said */
                    is_published?: boolean;
                    /** @description Of a quiz: `questions`, as test questions have them */
                    metadata?: {
                        [key: string]: unknown;
                    } | string;
                    /** @description What is to be said; oral homework needs it */
                    oral_assignment?: string;
                    /** @description Of tasks: percent of the score for each day of delay that has begun */
                    late_penalty_per_day?: number;
                    /** @description Of tasks: days after the due date in which they are still taken; null: no end */
                    max_late_days?: number | null;
                    /** @description Of tasks: learners are told at once what was right, and why */
                    show_explanations?: boolean;
                    /** @description Documents, images or recordings, at most 10 */
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description The homework */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupHomework"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            /** @description A file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcademyError"];
                };
            };
            /** @description Not a form or JSON, or a kind of file that is not accepted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcademyError"];
                };
            };
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "homework-assignGroup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
                group_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Students who did not have it yet */
                        assigned: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-assign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserHomework"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-deleteFile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
                file_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeworkWithSubmissions"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-marksCsv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a learner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-submissions": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                status?: "assigned" | "submitted" | "late" | "graded";
            };
            header?: never;
            path: {
                homework_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeworkSubmission"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    submission: string | {
                        [key: string]: unknown;
                    };
                    /** @description Documents, images or recordings, at most 10 */
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserHomework"];
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description A file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form or JSON, or a kind of file that is not accepted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-submitOral": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    audio_file: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        user_id: number;
                        homework_id: number;
                        /** @enum {string} */
                        status: "assigned" | "submitted" | "late" | "graded";
                        /** @description Handed in after the due date */
                        is_late: boolean;
                        /** @description The due date is over and nothing was handed in */
                        is_overdue: boolean;
                        submission: {
                            [key: string]: unknown;
                        };
                        feedback: string;
                        score: number | null;
                        /** Format: date-time */
                        assigned_at: string;
                        submitted_at: string | null;
                        graded_at: string | null;
                        graded_by: number | null;
                        practice_attempt_id: number | null;
                        /** @description Of an oral submission */
                        analysis: components["schemas"]["OralAnalysis"] | null;
                        files: components["schemas"]["HomeworkFile"][];
                        user: components["schemas"]["PlatformUser"];
                        homework: components["schemas"]["Homework"];
                        /** @description What was to be said */
                        content: string;
                        file_url: string;
                        audio_url: string;
                        student_id: number;
                        student: components["schemas"]["PlatformUser"];
                    };
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description A file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form or JSON, or a kind of file that is not accepted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework_tasks-submissions": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                status?: "in_progress" | "submitted" | "graded";
            };
            header?: never;
            path: {
                homework_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaskSubmissionRow"][];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework_tasks-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthoredHomeworkTasks"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework_tasks-setTasks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tasks: {
                        paragraph_id?: number | null;
                        /** @enum {string} */
                        task_type: "read" | "quiz" | "open_question";
                        /** @default  */
                        instructions?: string;
                        /** @default 10 */
                        points?: number;
                        time_limit_minutes?: number | null;
                        /** @default 1 */
                        max_attempts?: number;
                        /** @default [] */
                        questions?: {
                            /** @enum {string} */
                            question_type: "multiple_choice" | "multiple_answers" | "true_false_not_given" | "matching" | "gap_fill" | "short_answer" | "essay" | "speaking";
                            question_text: string;
                            /** @description By question_type, as of tests; see the names of the contracts */
                            question_data: {
                                [key: string]: unknown;
                            };
                            /** @default  */
                            explanation?: string;
                            /** @default 1 */
                            points?: number;
                        }[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthoredHomeworkTasks"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The range asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description The range lies outside the file */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-grade": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_homework_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    feedback: string;
                    score: number;
                };
                "application/x-www-form-urlencoded": {
                    feedback: string;
                    score: number;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserHomework"];
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description A file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form or JSON, or a kind of file that is not accepted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-ofLesson": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                status?: "assigned" | "submitted" | "late" | "graded";
                due_soon?: number;
                include_files?: string;
            };
            header?: never;
            path: {
                lesson_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeworkWithSubmissions"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-ofMyGroups": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupHomework"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "homework-submission": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_homework_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserHomework"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework_tasks-grade": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    points: number;
                    /** @default  */
                    feedback?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskSubmission"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework_tasks-submission": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskSubmission"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework-mine": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                status?: "assigned" | "submitted" | "late" | "graded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserHomework"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "imports-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @enum {string} */
                    kind: "students" | "groups" | "payments";
                };
            };
        };
        responses: {
            /** @description What is in it, and every problem by row */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is no form */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "imports-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "imports-write": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Leave out rows with a problem
                     * @default false
                     */
                    skip_bad?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "imports-template": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: "students.csv" | "students.xlsx" | "groups.csv" | "groups.xlsx" | "payments.csv" | "payments.xlsx";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "interactive_lessons-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        course_id: number | null;
                        avatar_id: number;
                        title: string;
                        order: number;
                        description: string;
                        video_url: string | null;
                        difficulty: string;
                        is_premium: boolean;
                        is_active: boolean;
                        content: {
                            [key: string]: unknown;
                        };
                        tags: string[];
                        estimated_duration: number;
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "interactive_lessons-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lesson_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        course_id: number | null;
                        avatar_id: number;
                        title: string;
                        order: number;
                        description: string;
                        video_url: string | null;
                        difficulty: string;
                        is_premium: boolean;
                        is_active: boolean;
                        content: {
                            [key: string]: unknown;
                        };
                        tags: string[];
                        estimated_duration: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "interactive-lessons-assess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    audio_file: string;
                    expected_text: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recognized_text: string;
                        pronunciation_score: number;
                        feedback: string;
                        word_scores: {
                            [key: string]: number;
                        };
                        attempt_id: number;
                    };
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description The recording is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form, or no audio */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "interactive-lessons-send-audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    session_id: number;
                    /** Format: binary */
                    audio_file: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                        audio_url: string | null;
                        avatar_type: string;
                        avatar_name: string;
                        suggestions: string[];
                        model_used: string;
                        transcript: string;
                    };
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description The recording is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form, or no audio */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "interactive_lessons-send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    session_id: number;
                    message: string;
                    /**
                     * @default text
                     * @enum {string}
                     */
                    message_type?: "text" | "audio";
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                        audio_url: string | null;
                        avatar_type: string;
                        avatar_name: string;
                        suggestions: string[];
                        model_used: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "interactive_lessons-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Such as conversation, role_play or pronunciation */
                    lesson_type: string;
                    /** @default  */
                    topic?: string;
                    /**
                     * @default beginner
                     * @enum {string}
                     */
                    difficulty?: "beginner" | "intermediate" | "advanced";
                    /** @default default */
                    avatar_type?: string;
                    /** @description The interactive lesson that the conversation belongs to */
                    lesson_id?: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        user_id: number;
                        lesson_type: string;
                        topic: string;
                        difficulty: string;
                        /** Format: date-time */
                        started_at: string;
                        /** @enum {string} */
                        status: "in_progress" | "ended";
                        avatar_type: string;
                        greeting: string;
                        avatar_name: string;
                        audio_url: string | null;
                        lesson_id: number | null;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "lesson-interactions-interact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    audio_file?: string;
                    /** @default  */
                    user_input?: string;
                    speak?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user_message: string;
                        ai_response: string;
                        id: number;
                        session_id: number;
                        suggestions: string[];
                        model_used: string;
                        spoken: boolean;
                        /** Format: date-time */
                        created_at: string;
                        /** @description The sound of the reply where `speak` asked for it */
                        audio_url: string | null;
                    };
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description The recording is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form, or no audio */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "interactive_lessons-interactions": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path: {
                session_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user_message: string;
                        ai_response: string;
                        id: number;
                        session_id: number;
                        suggestions: string[];
                        model_used: string;
                        spoken: boolean;
                        /** Format: date-time */
                        created_at: string;
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "lessons-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                course_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lesson"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "lessons-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @description Markdown */
                    content: string;
                    video_url?: ("" | string) | null;
                    /** @description Place in the course; equal ones stand as they were added */
                    order: number;
                    course_id: number;
                    /** @default false */
                    premium_only?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lesson"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "lessons-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lesson"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "lessons-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** @description Markdown */
                    content?: string;
                    video_url?: ("" | string) | null;
                    /** @description Place in the course; equal ones stand as they were added */
                    order?: number;
                    premium_only?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lesson"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "lessons-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lesson"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "library-phonemes": {
        parameters: {
            query?: {
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        symbol: components["schemas"]["PhonemeSymbol"];
                        ipa: string;
                        /** @enum {string} */
                        type: "vowel" | "consonant" | "diphthong";
                        description: string;
                        example_words: string[];
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "library-phoneme": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        symbol: components["schemas"]["PhonemeSymbol"];
                        ipa: string;
                        /** @enum {string} */
                        type: "vowel" | "consonant" | "diphthong";
                        description: string;
                        example_words: string[];
                        articulation: {
                            place: string;
                            manner: string;
                            /** @enum {string} */
                            voicing: "voiced" | "voiceless";
                            tongue: string;
                            lips: string;
                        };
                        tips: string[];
                        /** @description How to make it, in your native language where we know it */
                        how_to: string;
                        /** @enum {string} */
                        how_to_language: "en" | "uz" | "ru" | "kk";
                        common_errors: {
                            heard: components["schemas"]["PhonemeSymbol"];
                            heard_ipa: string;
                            speakers: ("uz" | "ru" | "kk" | "any")[];
                            text: string;
                            /** @description The same in the language of `how_to`, for a habit of its speakers */
                            own_text: string | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "library-sentences": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                difficulty_level?: "beginner" | "intermediate" | "advanced";
                search?: string;
                phoneme?: components["schemas"]["PhonemeSymbol"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        text: string;
                        /** @enum {string} */
                        difficulty_level: "beginner" | "intermediate" | "advanced";
                        phonemes: components["schemas"]["PhonemeSymbol"][];
                        ipa: string;
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "library-sentence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        text: string;
                        /** @enum {string} */
                        difficulty_level: "beginner" | "intermediate" | "advanced";
                        phonemes: components["schemas"]["PhonemeSymbol"][];
                        ipa: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "library-sentenceAudio": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description WAV, 16 bits, mono */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The range asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description The range lies outside the file */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "library-recommend": {
        parameters: {
            query?: {
                limit?: number;
                difficulty?: "beginner" | "intermediate" | "advanced";
                student_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        text: string;
                        /** @enum {string} */
                        difficulty_level: "beginner" | "intermediate" | "advanced";
                        phonemes: components["schemas"]["PhonemeSymbol"][];
                        ipa: string;
                        /** @description What it practises, the most needed first */
                        target_phonemes: components["schemas"]["PhonemeSymbol"][];
                        /** @enum {string} */
                        reason: "weak" | "hard_for_language" | "keep_up" | "due_again" | "level";
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-loginByUsername": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        refresh_token: string;
                        /** @constant */
                        token_type: "bearer";
                        /** @description Seconds until the access token ends */
                        expires_in: number;
                        scope: string;
                        success: boolean;
                        message: string;
                        tokens: {
                            access: string;
                            refresh: string;
                        };
                        user: {
                            id: number;
                            username: string;
                            email: string;
                            phone_number: string;
                            full_name: string;
                            /** @enum {string} */
                            role: "owner" | "employee" | "student" | "parent";
                        };
                        location_info: {
                            ip: string;
                            country: string;
                            region: string;
                            city: string;
                            timezone: string;
                            current_time: string;
                            utc_offset: string;
                            display_time: string;
                            /** Format: date-time */
                            login_time: string;
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-testToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "messages-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeMessage"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "messages-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /**
                     * @description Students; must name somebody unless `group` or `debtors` does
                     * @default []
                     */
                    recipient_ids?: number[];
                    /** @description Everybody of this group too */
                    group?: number;
                    /** @description Everybody who has not paid up to this month too */
                    debtors?: boolean;
                    /**
                     * @description Who of a family gets it: the students, the accounts of their parents, or both
                     * @default students
                     * @enum {string}
                     */
                    audience?: "students" | "parents" | "both";
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeMessage"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "messages-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeMessage"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "messages-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "messages-retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeMessage"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "metrics-read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus text format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "metrics-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status: "ok" | "degraded";
                        /** @enum {unknown} */
                        database: "ok" | "down";
                        version: string;
                    };
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status: "ok" | "degraded";
                        /** @enum {unknown} */
                        database: "ok" | "down";
                        version: string;
                    };
                };
            };
        };
    };
    "metrics-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status: "ok" | "degraded";
                        /** @enum {unknown} */
                        database: "ok" | "down";
                        version: string;
                        uptime_s: number;
                        jobs_waiting: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "mock-answerListening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    session: string;
                    /** @description Number of the question to the answer */
                    answers: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** Format: uuid */
                        session: string;
                        answers: {
                            [key: string]: string;
                        };
                        created_at: string;
                        updated_at: string;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-answerReading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    session: string;
                    /** @description Number of the question to the answer */
                    answers: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** Format: uuid */
                        session: string;
                        answers: {
                            [key: string]: string;
                        };
                        created_at: string;
                        updated_at: string;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-answerWriting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    session: string;
                    task_number: number;
                    /** @default  */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** Format: uuid */
                        session: string;
                        task_number: number;
                        text: string;
                        teacher_comment: string | null;
                        created_at: string;
                        updated_at: string;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-comment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    teacher_comment: string | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** Format: uuid */
                        session: string;
                        task_number: number;
                        text: string;
                        teacher_comment: string | null;
                        created_at: string;
                        updated_at: string;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-changeScore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    listening?: number;
                    reading?: number;
                    writing?: number;
                    speaking?: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockScore"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    session: string;
                    listening: number;
                    reading: number;
                    writing: number;
                    speaking: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockScore"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-ownScores": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockScore"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockAnswers"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-state": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session: components["schemas"]["MockSession"];
                        reading_answer: {
                            id: number;
                            /** Format: uuid */
                            session: string;
                            answers: {
                                [key: string]: string;
                            };
                            created_at: string;
                            updated_at: string;
                        } | null;
                        listening_answer: {
                            id: number;
                            /** Format: uuid */
                            session: string;
                            answers: {
                                [key: string]: string;
                            };
                            created_at: string;
                            updated_at: string;
                        } | null;
                        writing_answers: {
                            id: number;
                            /** Format: uuid */
                            session: string;
                            task_number: number;
                            text: string;
                            teacher_comment: string | null;
                            created_at: string;
                            updated_at: string;
                        }[];
                        seconds_left: number;
                        sections: {
                            /** @enum {string} */
                            kind: "listening" | "reading" | "writing";
                            /** @description Minutes */
                            duration: number;
                            question_count: number;
                            is_open: boolean;
                            /** @description Seconds until it opens by itself; 0 when it is open */
                            opens_in: number;
                            /** @description Until its own time is over; its answers are taken until the session ends */
                            seconds_left: number;
                            is_answered: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-finish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockSession"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-sheets": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                test?: string;
                is_finished?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockAnswers"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-listening": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @description Minutes */
                        duration: number;
                        question_count: number;
                        /** @description Good for some hours; null in a student’s list */
                        audio_file: string | null;
                        /** @description Good for some hours; null in a student’s list */
                        question_file: string | null;
                        created_at: string;
                        updated_at: string;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-own": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockSession"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-reading": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @description Minutes */
                        duration: number;
                        question_count: number;
                        /** @description Good for some hours; null in a student’s list */
                        file: string | null;
                        created_at: string;
                        updated_at: string;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    test: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        user: {
                            id: number;
                            first_name: string;
                            last_name: string;
                            group: {
                                id: number;
                                name: string;
                            } | null;
                        };
                        /** Format: uuid */
                        test_id: string;
                        test_title: string;
                        started_at: string;
                        /** @description When it ends by itself */
                        deadline: string;
                        ended_at: string | null;
                        is_completed: boolean;
                        /** @description Whether it has its bands */
                        is_finished: boolean;
                        /** Format: uuid */
                        test: string;
                        listening: {
                            id: number;
                            /** @description Minutes */
                            duration: number;
                            question_count: number;
                            /** @description Good for some hours; null in a student’s list */
                            audio_file: string | null;
                            /** @description Good for some hours; null in a student’s list */
                            question_file: string | null;
                            created_at: string;
                            updated_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-writing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @description Minutes */
                        duration: number;
                        question_count: number;
                        /** @description Good for some hours; null in a student’s list */
                        file: string | null;
                        created_at: string;
                        updated_at: string;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-tests": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockTest"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockTest"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-deleteTest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mock-createTest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    title: string;
                    /** Format: binary */
                    "reading[file]": string;
                    /** Format: binary */
                    "writing[file]": string;
                    /** Format: binary */
                    "listening[audio_file]": string;
                    /** Format: binary */
                    "listening[question_file]": string;
                    /** @description Minutes */
                    "reading[duration]": number;
                    "reading[question_count]": number;
                    /** @description Minutes */
                    "writing[duration]": number;
                    "writing[question_count]": number;
                    /** @description Minutes */
                    "listening[duration]": number;
                    "listening[question_count]": number;
                };
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockTest"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            /** @description A file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcademyError"];
                };
            };
            /** @description Not a form, or a file of another kind */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcademyError"];
                };
            };
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "notifications-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                is_read?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        user_id: number;
                        message: string;
                        notification_type: string;
                        data: {
                            [key: string]: unknown;
                        };
                        is_read: boolean;
                        /** Format: date-time */
                        created_at: string;
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "notifications-markRead": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notification_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        user_id: number;
                        message: string;
                        notification_type: string;
                        data: {
                            [key: string]: unknown;
                        };
                        is_read: boolean;
                        /** Format: date-time */
                        created_at: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "notifications-markAllRead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        msg: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "notifications-unreadCount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread_count: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "owners-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                is_active?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "owners-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                    first_name?: string;
                    last_name?: string;
                    phone?: string;
                    telegram_id?: (string | number) | null;
                    /** @description Only where the person signs in with it */
                    email?: string | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "owners-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "owners-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username?: string;
                    password?: string;
                    first_name?: string;
                    last_name?: string;
                    phone?: string;
                    telegram_id?: (string | number) | null;
                    /** @description Only where the person signs in with it */
                    email?: string | null;
                    /**
                     * @description Opens a closed account again
                     * @constant
                     */
                    is_active?: true;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "owners-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "owners-patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username?: string;
                    password?: string;
                    first_name?: string;
                    last_name?: string;
                    phone?: string;
                    telegram_id?: (string | number) | null;
                    /** @description Only where the person signs in with it */
                    email?: string | null;
                    /**
                     * @description Opens a closed account again
                     * @constant
                     */
                    is_active?: true;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "payments-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                student_id?: number;
                group_id?: number;
                method?: "stripe" | "cash" | "card" | "transfer";
                status?: "pending" | "completed" | "failed" | "refunded";
                month?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "payments-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    student: number;
                    group: number;
                    amount: string | number;
                    months?: {
                        year: number;
                        month: number;
                    }[];
                    /** @enum {string} */
                    method?: "cash" | "card" | "transfer";
                    description?: string;
                    /** @description Sent again with the same key nothing is counted twice; the header Idempotency-Key does the same */
                    idempotency_key?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "payments-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "payments-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    student?: number;
                    group?: number;
                    amount?: string | number;
                    months?: {
                        year: number;
                        month: number;
                    }[];
                    /** @enum {string} */
                    method?: "cash" | "card" | "transfer";
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "payments-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "payments-patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    student?: number;
                    group?: number;
                    amount?: string | number;
                    months?: {
                        year: number;
                        month: number;
                    }[];
                    /** @enum {string} */
                    method?: "cash" | "card" | "transfer";
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "payments-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "payments-createCheckout": {
        parameters: {
            query: {
                subscription_plan_id: number;
                success_url: string;
                cancel_url: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of the Checkout Session */
                        id: string;
                        /** @description Where the person pays */
                        url: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "payments-debtors": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                month?: string;
                group_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Debtor"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "payments-debtorsCsv": {
        parameters: {
            query?: {
                month?: string;
                group_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a student and group */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "payments-own": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "payments-webhook": {
        parameters: {
            query?: never;
            header?: {
                "stripe-signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Taken, or taken before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        received: true;
                    };
                };
            };
            /** @description The signature is missing, wrong or too old */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Larger than 1 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["Fault"];
            /** @description STRIPE_SECRET_KEY or STRIPE_WEBHOOK_SECRET is not set */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "reviews-agreement": {
        parameters: {
            query?: {
                group_id?: number;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: number;
                        /** @description How scores become classes: correct, accent, and below that wrong */
                        thresholds: {
                            correct_from: number;
                            accent_from: number;
                        };
                        /** @description Fewer pairs give no figures */
                        min_pairs: number;
                        /** @description Attempts with a review */
                        attempts: number;
                        /** @description Over all reviewed phonemes */
                        phonemes: {
                            /** @description Pairs of a model’s and a teacher’s score */
                            n: number;
                            /** @description Pearson’s r */
                            correlation: number | null;
                            /** @description Cohen’s kappa on correct, accent, wrong */
                            kappa: number | null;
                            /** @description With quadratic weights */
                            weighted_kappa: number | null;
                            /** @description Model minus teacher, points */
                            mean_difference: number | null;
                            /** @description Why a figure is missing */
                            reason: ("too_few" | "no_variance") | null;
                        };
                        /** @description Over the scores of whole attempts */
                        scores: {
                            /** @description Pairs of a model’s and a teacher’s score */
                            n: number;
                            /** @description Pearson’s r */
                            correlation: number | null;
                            /** @description Cohen’s kappa on correct, accent, wrong */
                            kappa: number | null;
                            /** @description With quadratic weights */
                            weighted_kappa: number | null;
                            /** @description Model minus teacher, points */
                            mean_difference: number | null;
                            /** @description Why a figure is missing */
                            reason: ("too_few" | "no_variance") | null;
                            /** @enum {string} */
                            score: "overall_score" | "accuracy_score" | "fluency_score" | "prosody_score";
                        }[];
                        by_phoneme: {
                            /** @description Pairs of a model’s and a teacher’s score */
                            n: number;
                            /** @description Pearson’s r */
                            correlation: number | null;
                            /** @description Cohen’s kappa on correct, accent, wrong */
                            kappa: number | null;
                            /** @description With quadratic weights */
                            weighted_kappa: number | null;
                            /** @description Model minus teacher, points */
                            mean_difference: number | null;
                            /** @description Why a figure is missing */
                            reason: ("too_few" | "no_variance") | null;
                            phoneme: components["schemas"]["PhonemeSymbol"];
                            ipa: string;
                        }[];
                        by_group: {
                            /** @description Pairs of a model’s and a teacher’s score */
                            n: number;
                            /** @description Pearson’s r */
                            correlation: number | null;
                            /** @description Cohen’s kappa on correct, accent, wrong */
                            kappa: number | null;
                            /** @description With quadratic weights */
                            weighted_kappa: number | null;
                            /** @description Model minus teacher, points */
                            mean_difference: number | null;
                            /** @description Why a figure is missing */
                            reason: ("too_few" | "no_variance") | null;
                            group_id: number;
                            name: string;
                        }[];
                        by_week: {
                            /** @description Pairs of a model’s and a teacher’s score */
                            n: number;
                            /** @description Pearson’s r */
                            correlation: number | null;
                            /** @description Cohen’s kappa on correct, accent, wrong */
                            kappa: number | null;
                            /** @description With quadratic weights */
                            weighted_kappa: number | null;
                            /** @description Model minus teacher, points */
                            mean_difference: number | null;
                            /** @description Why a figure is missing */
                            reason: ("too_few" | "no_variance") | null;
                            /**
                             * Format: date
                             * @description Its Monday
                             */
                            week: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "reviews-agreementCsv": {
        parameters: {
            query?: {
                group_id?: number;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a phoneme, score, group and week */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "practice-assess": {
        parameters: {
            query?: never;
            header?: {
                Prefer?: "respond-async";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description WAV, WebM, OGG, MP3, M4A, FLAC, AAC or AMR
                     */
                    audio: string;
                    /** @description A sentence of the library */
                    sentence_id?: number;
                    /** @description Any text, instead of sentence_id */
                    text?: string;
                    /** @description A session of yours that is still open */
                    session_id?: number;
                };
            };
        };
        responses: {
            /** @description Scored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            /** @description Under way */
            202: {
                headers: {
                    /** @description Where to ask again */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            /** @description The form cannot be read, or has no audio */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description The recording is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form, or not a recording */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "practice-attempts": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                session_id?: number;
                sentence_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            attempt_id: number;
                            /** @description None for a recording of a batch */
                            session_id: number | null;
                            sentence_id: number | null;
                            text: string;
                            /** @enum {string} */
                            status: "queued" | "scoring" | "done" | "failed";
                            /** Format: date-time */
                            created_at: string;
                            finished_at: string | null;
                            overall_score: number | null;
                            fluency_score: number | null;
                            weak_phonemes: components["schemas"]["PhonemeSymbol"][];
                            /** @description Why it failed */
                            error: {
                                code: string;
                                message: string;
                            } | null;
                        }[];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "practice-attempt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "practice-attemptAudio": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recording as it was sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/*": string;
                };
            };
            /** @description The range asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/*": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description The range lies outside the file */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "practice-cancelAttempt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batches-list": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Batch"][];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batches-submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same content answers the first batch. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description A ZIP with recordings and manifest.csv
                     */
                    archive?: string;
                    /**
                     * Format: binary
                     * @description CSV: id,audio,text[,phones][,student]
                     */
                    manifest?: string;
                    /** @description The recordings */
                    audio?: string[];
                    /** @description A JSON object, file name → text */
                    texts?: string;
                    title?: string;
                    /** @description Instead of files */
                    homework_id?: number;
                    /** @description Of the homework, only what has no score so far */
                    only_unscored?: boolean;
                };
            };
        };
        responses: {
            /** @description The batch made with this key before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Taken */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description The form cannot be read, or has no recordings */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such homework, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The key was used for other recordings */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The recordings are too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batches-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batches-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batches-cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batches-results": {
        parameters: {
            query?: {
                format?: "jsonl" | "csv";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An assessment or error a line, or a table of scores */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batches-retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batches-rows": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                status?: "waiting" | "queued" | "done" | "failed" | "cancelled";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description As a spreadsheet counts: the header is row 1 */
                            row: number;
                            /** @description The manifest’s id */
                            external_id: string;
                            audio: string;
                            text: string;
                            student: {
                                id: number;
                                full_name: string;
                            } | null;
                            attempt_id: number | null;
                            /** @enum {string} */
                            status: "waiting" | "queued" | "done" | "failed" | "cancelled";
                            overall_score: number | null;
                            duration_s: number | null;
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            finished_at: string | null;
                        }[];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "library-drills": {
        parameters: {
            query: {
                /** @description The sound to practise */
                phoneme: components["schemas"]["PhonemeSymbol"];
                /** @description The sound that is heard instead */
                heard: components["schemas"]["PhonemeSymbol"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        phoneme: components["schemas"]["PhonemeSymbol"];
                        ipa: string;
                        heard: components["schemas"]["PhonemeSymbol"];
                        heard_ipa: string;
                        pairs: {
                            word: string;
                            ipa: string;
                            other: string;
                            other_ipa: string;
                            /** @enum {string} */
                            position: "initial" | "medial" | "final";
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "reviews-list": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                group_id?: number;
                student_id?: number;
                batch_id?: number;
                phoneme?: components["schemas"]["PhonemeSymbol"];
                from?: string;
                to?: string;
                reviewed?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            attempt_id: number;
                            /** @description None for a recording of a batch */
                            session_id: number | null;
                            sentence_id: number | null;
                            text: string;
                            /** @enum {string} */
                            status: "queued" | "scoring" | "done" | "failed";
                            /** Format: date-time */
                            created_at: string;
                            finished_at: string | null;
                            overall_score: number | null;
                            fluency_score: number | null;
                            weak_phonemes: components["schemas"]["PhonemeSymbol"][];
                            /** @description Why it failed */
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            batch_id: number | null;
                            student: {
                                id: number;
                                full_name: string;
                            };
                            /** @description Names of the student’s groups, of those that you see */
                            groups: string[];
                            /** @description How sure the model is, 0–1 */
                            certainty: number | null;
                            lowest_phonemes: {
                                phoneme: components["schemas"]["PhonemeSymbol"];
                                ipa: string;
                                score: number;
                            }[];
                            reviewed_at: string | null;
                            reviewer: {
                                id: number;
                                full_name: string;
                            } | null;
                        }[];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "reviews-read": {
        parameters: {
            query?: {
                group_id?: number;
                student_id?: number;
                batch_id?: number;
                phoneme?: components["schemas"]["PhonemeSymbol"];
                from?: string;
                to?: string;
                reviewed?: string;
            };
            header?: never;
            path: {
                attempt_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description With the model’s result, and the review if there is one */
                        attempt: components["schemas"]["Attempt"];
                        student: {
                            id: number;
                            full_name: string;
                        };
                        groups: string[];
                        batch_id: number | null;
                        certainty: number | null;
                        /** @description Every phoneme that can be scored; words left out or added have none */
                        phonemes: {
                            index: number;
                            score: number;
                            teacher_score: number | null;
                        }[];
                        next_id: number | null;
                        previous_id: number | null;
                        /** @description Place in the filtered list, from 1 */
                        position: number;
                        /** @description Length of the filtered list */
                        total: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "reviews-write": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    phonemes?: {
                        /** @description Place among all phonemes of the result, from 0 */
                        index: number;
                        score?: number;
                        /**
                         * @description Instead of a score: correct 100, accent 60, wrong 20
                         * @enum {string}
                         */
                        verdict?: "wrong" | "accent" | "correct";
                    }[];
                    /** @default null */
                    overall_score?: number | null;
                    /** @default null */
                    accuracy_score?: number | null;
                    /** @default null */
                    fluency_score?: number | null;
                    /** @default null */
                    prosody_score?: number | null;
                    /** @default  */
                    comment?: string;
                    /** @description `updated_at` of the review that was changed, null for a new one; another state is 409 */
                    updated_at?: string | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reviewer: {
                            id: number;
                            full_name: string;
                        };
                        comment: string;
                        overall_score: number | null;
                        accuracy_score: number | null;
                        fluency_score: number | null;
                        prosody_score: number | null;
                        /** @description The phonemes that the teacher scored */
                        phonemes: {
                            /** @description Place among all phonemes of the result, from 0 */
                            index: number;
                            score: number;
                        }[];
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "reviews-remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "reviews-filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groups: {
                            id: number;
                            name: string;
                        }[];
                        students: {
                            id: number;
                            full_name: string;
                            group_ids: number[];
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "practice-sessions": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        /** Format: date-time */
                        started_at: string;
                        ended_at: string | null;
                        attempts_count: number;
                        average_score: number | null;
                        duration_minutes: number;
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "practice-startSession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        /** Format: date-time */
                        started_at: string;
                        ended_at: string | null;
                        attempts_count: number;
                        average_score: number | null;
                        duration_minutes: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "practice-endSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        /** Format: date-time */
                        started_at: string;
                        ended_at: string | null;
                        attempts_count: number;
                        average_score: number | null;
                        duration_minutes: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "reviews-trainingLabels": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                format?: "jsonl";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One attempt a line; see docs/api.md */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "scores-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                student_id?: number;
                group_id?: number;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Score"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "scores-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    student: number;
                    group: number;
                    score: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Score"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "scores-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Score"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "scores-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    score?: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Score"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "scores-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "scores-patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    score?: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Score"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "statistics-general": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_users: number;
                        /** @description Published ones */
                        total_courses: number;
                        total_lessons: number;
                        total_words: number;
                        total_tests: number;
                        your_completed_lessons: number;
                        your_attempts: number;
                        your_certificates: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "statistics-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_revenue: number;
                        currency: string;
                        other_currencies: {
                            currency: string;
                            revenue: number;
                        }[];
                        completed_payments: number;
                        pending_payments: number;
                        failed_payments: number;
                        refunded_payments: number;
                        active_subscriptions: number;
                        by_plan: {
                            plan_id: number;
                            name: string;
                            active_subscriptions: number;
                        }[];
                        /** @description The last twelve months that had payments */
                        by_month: {
                            /** @description YYYY-MM, the school’s calendar */
                            month: string;
                            revenue: number;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "statistics-topUsers": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        email: string;
                        username: string;
                        full_name: string;
                        is_active: boolean;
                        is_superuser: boolean;
                        current_level: string;
                        last_viewed_lesson_id: number | null;
                        roles: string[];
                        is_premium: boolean;
                        /** @enum {string} */
                        role: "admin" | "teacher" | "premium" | "free";
                        lesson_count: number;
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "students-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                is_active?: string;
                search?: string;
                group_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Student"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "students-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                    first_name?: string;
                    last_name?: string;
                    phone?: string;
                    telegram_id?: (string | number) | null;
                    /** @description Only where the person signs in with it */
                    email?: string | null;
                    parent_phone?: string;
                    /** @description A group that is open; null leaves the group */
                    group?: number | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Student"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "students-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Student"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "students-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username?: string;
                    password?: string;
                    first_name?: string;
                    last_name?: string;
                    phone?: string;
                    telegram_id?: (string | number) | null;
                    /** @description Only where the person signs in with it */
                    email?: string | null;
                    parent_phone?: string;
                    /** @description A group that is open; null leaves the group */
                    group?: number | null;
                    /**
                     * @description Opens a closed account again
                     * @constant
                     */
                    is_active?: true;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Student"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "students-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "students-patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username?: string;
                    password?: string;
                    first_name?: string;
                    last_name?: string;
                    phone?: string;
                    telegram_id?: (string | number) | null;
                    /** @description Only where the person signs in with it */
                    email?: string | null;
                    parent_phone?: string;
                    /** @description A group that is open; null leaves the group */
                    group?: number | null;
                    /**
                     * @description Opens a closed account again
                     * @constant
                     */
                    is_active?: true;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Student"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "textbook_tests-attempts": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                test_id?: number;
                chapter_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TextbookTestAttemptLine"][];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbook_tests-attempt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextbookTestAttempt"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbook_tests-answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question_id: number;
                    /** @description Ids of the chosen options */
                    selected_option_ids?: number[];
                    /** @description Of questions that are answered in words */
                    answer_text?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextbookTestTold"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbook_tests-submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    answers?: {
                        question_id: number;
                        /** @description Ids of the chosen options */
                        selected_option_ids?: number[];
                        /** @description Of questions that are answered in words */
                        answer_text?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextbookTestResult"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-students-paragraphs": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
            };
            header?: never;
            path: {
                chapter_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StudentParagraphLine"][];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework_tasks-list": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                status?: "assigned" | "in_progress" | "submitted" | "graded";
                include_completed?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StudentHomework"][];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework_tasks-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentHomework"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework_tasks-questions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
                task_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeworkTaskQuestion"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework_tasks-start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                homework_id: number;
                task_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Made by the client: begun again with it, it is the same attempt */
                    client_id?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedHomeworkTask"];
                };
            };
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedHomeworkTask"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework_tasks-answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question_id: number;
                    answer_text?: string | null;
                    selected_option_ids?: number[] | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeworkAnswerReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "homework_tasks-complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletedHomeworkTask"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "mastery-chapter": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chapter_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChapterMastery"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "mastery-overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MasteryOverview"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "sync-download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                textbook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextbookDownload"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-students-paragraph": {
        parameters: {
            query?: {
                prefetch?: string;
            };
            header?: never;
            path: {
                paragraph_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentParagraph"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-students-content": {
        parameters: {
            query?: {
                language?: "ru" | "kk" | "en" | "uz";
            };
            header?: never;
            path: {
                paragraph_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentParagraphContent"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-students-navigation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paragraph_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentParagraphNavigation"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-students-record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paragraph_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Where the learner is
                     * @enum {string}
                     */
                    step?: "intro" | "content" | "practice" | "summary";
                    /** @description Time read since the last call, at most an hour */
                    seconds?: number;
                    /** @description True: the learner has read it, for good; false says nothing */
                    completed?: boolean;
                    /** @description Made by the client: sent twice, it counts once */
                    client_id?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParagraphProgress"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "mastery-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudyProgress"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "students-rating": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                group_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        username: string;
                        first_name: string;
                        last_name: string;
                        total_score: number;
                        rank: number;
                        group_name: string;
                    }[];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "mastery-stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudyStats"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "sync-push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description The phone’s clock now; how far it is wrong is taken from every occurred_at
                     */
                    sent_at?: string;
                    actions: ({
                        /** @description Of this action: sent again, it is answered as the first time */
                        id: string;
                        /**
                         * Format: date-time
                         * @description When it was done, by the phone’s clock
                         */
                        occurred_at: string;
                        /** @constant */
                        type: "paragraph_progress";
                        payload: {
                            paragraph_id: number;
                            /** @enum {string} */
                            step?: "intro" | "content" | "practice" | "summary";
                            seconds?: number;
                            completed?: boolean;
                        };
                    } | {
                        /** @description Of this action: sent again, it is answered as the first time */
                        id: string;
                        /**
                         * Format: date-time
                         * @description When it was done, by the phone’s clock
                         */
                        occurred_at: string;
                        /** @constant */
                        type: "test_start";
                        payload: {
                            test_id: number;
                            client_id: string;
                        };
                    } | {
                        /** @description Of this action: sent again, it is answered as the first time */
                        id: string;
                        /**
                         * Format: date-time
                         * @description When it was done, by the phone’s clock
                         */
                        occurred_at: string;
                        /** @constant */
                        type: "test_answer";
                        payload: {
                            question_id: number;
                            /** @description Ids of the chosen options */
                            selected_option_ids?: number[];
                            /** @description Of questions that are answered in words */
                            answer_text?: string;
                            attempt_id?: number;
                            /** @description The client_id that the start had, when the id is not known yet */
                            attempt_client_id?: string;
                        };
                    } | {
                        /** @description Of this action: sent again, it is answered as the first time */
                        id: string;
                        /**
                         * Format: date-time
                         * @description When it was done, by the phone’s clock
                         */
                        occurred_at: string;
                        /** @constant */
                        type: "test_submit";
                        payload: {
                            attempt_id?: number;
                            /** @description The client_id that the start had, when the id is not known yet */
                            attempt_client_id?: string;
                            /** @default [] */
                            answers?: {
                                question_id: number;
                                /** @description Ids of the chosen options */
                                selected_option_ids?: number[];
                                /** @description Of questions that are answered in words */
                                answer_text?: string;
                            }[];
                        };
                    } | {
                        /** @description Of this action: sent again, it is answered as the first time */
                        id: string;
                        /**
                         * Format: date-time
                         * @description When it was done, by the phone’s clock
                         */
                        occurred_at: string;
                        /** @constant */
                        type: "task_start";
                        payload: {
                            homework_id: number;
                            task_id: number;
                            client_id: string;
                        };
                    } | {
                        /** @description Of this action: sent again, it is answered as the first time */
                        id: string;
                        /**
                         * Format: date-time
                         * @description When it was done, by the phone’s clock
                         */
                        occurred_at: string;
                        /** @constant */
                        type: "task_answer";
                        payload: {
                            submission_id?: number;
                            /** @description The client_id that the start had */
                            submission_client_id?: string;
                            question_id: number;
                            answer_text?: string | null;
                            selected_option_ids?: number[] | null;
                        };
                    } | {
                        /** @description Of this action: sent again, it is answered as the first time */
                        id: string;
                        /**
                         * Format: date-time
                         * @description When it was done, by the phone’s clock
                         */
                        occurred_at: string;
                        /** @constant */
                        type: "task_complete";
                        payload: {
                            submission_id?: number;
                            /** @description The client_id that the start had */
                            submission_client_id?: string;
                        };
                    })[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description One for each action, in their order */
                        results: components["schemas"]["SyncResult"][];
                        /** Format: date-time */
                        server_time: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbook_tests-list": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                chapter_id?: number;
                paragraph_id?: number;
                test_purpose?: "formative" | "summative" | "practice";
                difficulty?: "easy" | "medium" | "hard";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TextbookTest"][];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbook_tests-start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                test_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Yours for this attempt: sent again, it begins nothing new */
                    client_id?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextbookTestAttempt"];
                };
            };
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextbookTestAttempt"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-students-list": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                subject_id?: number;
                grade_level?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StudentTextbook"][];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-students-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                textbook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentTextbook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-students-chapters": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
            };
            header?: never;
            path: {
                textbook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StudentChapter"][];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "subjects-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subject"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "subjects-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default  */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subject"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "subjects-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subject"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "subjects-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subject"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "subjects-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "subjects-patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subject"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "plans-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPlan"][];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "plans-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    price: number;
                    duration_days: number;
                    description?: string;
                    /** @description The price in Stripe; empty sells the plan once at its own price */
                    stripe_price_id: string | null;
                    /** @default 500 */
                    gpt4o_requests_quota?: number;
                    /** @default 2000 */
                    stt_requests_quota?: number;
                    /** @default 100000 */
                    tts_chars_quota?: number;
                    /** @default 400 */
                    pronunciation_analysis_quota?: number;
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPlan"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "plans-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPlan"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "plans-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    price?: number;
                    duration_days?: number;
                    description?: string;
                    /** @description The price in Stripe; empty sells the plan once at its own price */
                    stripe_price_id?: string | null;
                    gpt4o_requests_quota?: number;
                    stt_requests_quota?: number;
                    tts_chars_quota?: number;
                    pronunciation_analysis_quota?: number;
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPlan"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "plans-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPlan"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "subscriptions-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "subscriptions-cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "subscriptions-createCheckout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    plan_id: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of the Checkout Session */
                        id: string;
                        /** @description Where the person pays */
                        url: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "subscriptions-own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "subscriptions-plans": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPlan"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "subscriptions-webhook": {
        parameters: {
            query?: never;
            header?: {
                "stripe-signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Taken, or taken before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        received: true;
                    };
                };
            };
            /** @description The signature is missing, wrong or too old */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Larger than 1 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["Fault"];
            /** @description STRIPE_SECRET_KEY or STRIPE_WEBHOOK_SECRET is not set */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "subscriptions-ofUser": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "subscriptions-grant": {
        parameters: {
            query: {
                plan_id: number;
            };
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "telegram-state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the school has a bot */
                        is_set_up: boolean;
                        linked: boolean;
                    };
                };
            };
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "telegram-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose chat it is; an owner may name anybody */
                    user_id?: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** Format: uri */
                        url: string;
                        /** Format: date-time */
                        expires_at: string;
                    };
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "telegram-unlink": {
        parameters: {
            query?: {
                user_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "tests-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestSummary"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                test_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        title: string;
                        description: string;
                        /** @enum {string} */
                        test_type: "ielts" | "cefr" | "general" | "exam" | "textbook";
                        duration_minutes: number;
                        pass_percentage: number;
                        is_active: boolean;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        sections: {
                            id: number;
                            test_id: number;
                            /** @enum {string} */
                            section_type: "listening" | "reading" | "writing" | "speaking" | "grammar" | "vocabulary" | "general";
                            title: string;
                            description: string;
                            duration_minutes: number;
                            order_index: number;
                            instructions: string;
                            audio_file_id: number | null;
                            /**
                             * @description Good for some hours
                             * @default null
                             */
                            audio_url: string | null;
                            /** @description Empty for a student who has not begun the test */
                            questions: components["schemas"]["TestQuestion"][];
                            questions_count: number;
                            /** @description Whether it has questions that no machine can mark */
                            waits_for_teacher: boolean;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                test_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestAttempt"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-grade": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    score: number;
                    /** @default  */
                    feedback?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        attempt_id: number;
                        question_id: number;
                        answer_data: {
                            [key: string]: unknown;
                        };
                        score: number | null;
                        is_correct: boolean | null;
                        feedback: string;
                        practice_attempt_id: number | null;
                        graded_at: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-attempts": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                status?: "in_progress" | "submitted" | "graded";
                test_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            test_id: number;
                            test_title: string;
                            /** @enum {string} */
                            test_type: "ielts" | "cefr" | "general" | "exam" | "textbook";
                            user_id: number;
                            /** @enum {string} */
                            status: "in_progress" | "submitted" | "graded";
                            /** Format: date-time */
                            start_time: string;
                            /** Format: date-time */
                            deadline: string;
                            /** @description Until the deadline; 0 when it has ended */
                            seconds_left: number;
                            end_time: string | null;
                            time_spent_seconds: number;
                            is_completed: boolean;
                            total_score: number | null;
                            max_score: number | null;
                            percentage: number | null;
                            is_passed: boolean | null;
                            /** @description IELTS, 0–9 in halves */
                            band: number | null;
                            /** @description CEFR, A1–C2 */
                            level: string | null;
                            full_name: string;
                        }[];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-attempt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestAttempt"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-finish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResult"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResult"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question_id: number;
                    /** @description By question_type; see the names of the contracts */
                    answer_data: {
                        [key: string]: unknown;
                    };
                    /** @description As in the path */
                    attempt_id?: number;
                }[];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        msg: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tests-myAttempts": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestAttempt"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-list": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Textbook"][];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    subject_id: number;
                    grade_level: number;
                    description?: string;
                    author?: string;
                    /** @enum {string} */
                    language?: "ru" | "kk" | "en" | "uz";
                    /** @description Read by every school; the owner alone may say so */
                    is_global?: boolean;
                    is_published?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Textbook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                textbook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Textbook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                textbook_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    subject_id?: number;
                    grade_level?: number;
                    description?: string;
                    author?: string;
                    /** @enum {string} */
                    language?: "ru" | "kk" | "en" | "uz";
                    /** @description Read by every school; the owner alone may say so */
                    is_global?: boolean;
                    is_published?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Textbook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                textbook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-chapters-order": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                textbook_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    chapter_ids: number[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Textbook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-chapters-list": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
            };
            header?: never;
            path: {
                textbook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Chapter"][];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-chapters-create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                textbook_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    description?: string;
                    learning_objective?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chapter"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                textbook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "mastery-class": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                group_id?: number;
            };
            header?: never;
            path: {
                textbook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassMastery"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "mastery-classCsv": {
        parameters: {
            query?: {
                group_id?: number;
            };
            header?: never;
            path: {
                textbook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a student */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-chapters-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chapter_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chapter"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-chapters-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chapter_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    description?: string;
                    learning_objective?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chapter"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-chapters-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chapter_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-paragraphs-order": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chapter_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paragraph_ids: number[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chapter"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-paragraphs-list": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
            };
            header?: never;
            path: {
                chapter_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ParagraphLine"][];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-paragraphs-create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chapter_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @description What it says, in Markdown */
                    markdown?: string;
                    /** @description The same as HTML, in place of Markdown; what is unsafe is taken out */
                    content?: string;
                    summary?: string;
                    learning_objective?: string;
                    lesson_objective?: string;
                    key_terms?: string[];
                    /** @description To think about */
                    questions?: string[];
                    /** @description Minutes; without it, from how long the text is */
                    estimated_time?: number | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paragraph"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    subject_id?: number;
                    grade_level?: number;
                    /** @enum {string} */
                    language?: "ru" | "kk" | "en" | "uz";
                };
            };
        };
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Textbook"];
                };
            };
            /** @description The form cannot be read, or lacks its file */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not a form */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-paragraphs-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paragraph_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paragraph"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-paragraphs-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paragraph_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** @description What it says, in Markdown */
                    markdown?: string;
                    /** @description The same as HTML, in place of Markdown; what is unsafe is taken out */
                    content?: string;
                    summary?: string;
                    learning_objective?: string;
                    lesson_objective?: string;
                    key_terms?: string[];
                    /** @description To think about */
                    questions?: string[];
                    /** @description Minutes; without it, from how long the text is */
                    estimated_time?: number | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paragraph"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-paragraphs-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paragraph_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-contents-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paragraph_id: number;
                language: "ru" | "kk" | "en" | "uz";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParagraphContent"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-contents-write": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paragraph_id: number;
                language: "ru" | "kk" | "en" | "uz";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Markdown */
                    explain_text?: string;
                    audio_file_id?: number | null;
                    video_url?: ("" | string) | null;
                    /** @description A PDF file */
                    slides_file_id?: number | null;
                    cards?: {
                        id?: string;
                        front: string;
                        back: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParagraphContent"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbooks-contents-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paragraph_id: number;
                language: "ru" | "kk" | "en" | "uz";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbook_tests-managed": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                chapter_id?: number;
                paragraph_id?: number;
                test_purpose?: "formative" | "summative" | "practice";
                difficulty?: "easy" | "medium" | "hard";
                textbook_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            title: string;
                            description: string;
                            /** @enum {string} */
                            test_purpose: "formative" | "summative" | "practice";
                            /** @enum {string} */
                            difficulty: "easy" | "medium" | "hard";
                            /** @description Minutes */
                            time_limit: number;
                            /** @description 0–1 */
                            passing_score: number;
                            is_active: boolean;
                            chapter_id: number;
                            paragraph_id: number | null;
                            /** @description Null of a textbook of all schools */
                            school_id: number | null;
                            question_count: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            textbook_id: number;
                            chapter_title: string;
                            /** @description Null of a whole chapter */
                            paragraph_title: string | null;
                            /** @description Of everybody */
                            attempts_count: number;
                        }[];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbook_tests-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @default  */
                    description?: string;
                    /**
                     * @default formative
                     * @enum {string}
                     */
                    test_purpose?: "formative" | "summative" | "practice";
                    /**
                     * @default medium
                     * @enum {string}
                     */
                    difficulty?: "easy" | "medium" | "hard";
                    /**
                     * @description Minutes
                     * @default 30
                     */
                    time_limit?: number;
                    /** @default 0.6 */
                    passing_score?: number;
                    chapter_id: number;
                    /**
                     * @description A paragraph of the chapter; null: of the whole chapter
                     * @default null
                     */
                    paragraph_id?: number | null;
                    /** @default true */
                    is_active?: boolean;
                    questions: {
                        /** @enum {string} */
                        question_type: "multiple_choice" | "multiple_answers" | "true_false_not_given" | "short_answer";
                        question_text: string;
                        /** @description By question_type; see the names of the contracts */
                        question_data: {
                            [key: string]: unknown;
                        };
                        /** @default 1 */
                        points?: number;
                        /**
                         * @description Shown when it is answered
                         * @default
                         */
                        explanation?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedTextbookTest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbook_tests-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                test_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedTextbookTest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbook_tests-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                test_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    description?: string;
                    /** @enum {string} */
                    test_purpose?: "formative" | "summative" | "practice";
                    /** @enum {string} */
                    difficulty?: "easy" | "medium" | "hard";
                    /** @description Minutes */
                    time_limit?: number;
                    passing_score?: number;
                    chapter_id?: number;
                    /** @description A paragraph of the chapter; null: of the whole chapter */
                    paragraph_id?: number | null;
                    is_active?: boolean;
                    questions?: {
                        /** @enum {string} */
                        question_type: "multiple_choice" | "multiple_answers" | "true_false_not_given" | "short_answer";
                        question_text: string;
                        /** @description By question_type; see the names of the contracts */
                        question_data: {
                            [key: string]: unknown;
                        };
                        /** @default 1 */
                        points?: number;
                        /**
                         * @description Shown when it is answered
                         * @default
                         */
                        explanation?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedTextbookTest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbook_tests-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                test_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "textbook_tests-copy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                test_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedTextbookTest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "progress-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                course_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        user_id: number;
                        lesson_id: number;
                        /** Format: date-time */
                        completed_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "progress-completeLesson": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lesson_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        user_id: number;
                        lesson_id: number;
                        /** Format: date-time */
                        completed_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "users-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                role?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "users-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /** @default  */
                    full_name?: string;
                    current_level?: string;
                    username: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "users-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "users-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string;
                    username?: string;
                    full_name?: string;
                    current_level?: string;
                    password?: string;
                    roles?: string[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "users-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "certificates-ownAsUser": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "users-certificate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "progress-completeCourse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-usersMe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth-updateUsersMe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string;
                    username?: string;
                    full_name?: string;
                    current_level?: string;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUser"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "progress-nextLesson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lesson"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "users-premiumData": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        msg: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "users-testSuperuser": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        msg: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks-list": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url: string;
                    events: ("attempt.scored" | "batch.finished" | "review.done")[];
                    /** @default  */
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        url: string;
                        description: string;
                        events: ("attempt.scored" | "batch.finished" | "review.done")[];
                        is_active: boolean;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /** @description Signs every delivery; shown this once */
                        secret: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url?: string;
                    events?: ("attempt.scored" | "batch.finished" | "review.done")[];
                    description?: string;
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks-deliveries": {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            event: string;
                            payload: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            status: "pending" | "delivered" | "failed";
                            attempts: number;
                            response_status: number | null;
                            error: string | null;
                            duration_ms: number | null;
                            /** Format: date-time */
                            created_at: string;
                            finished_at: string | null;
                        }[];
                        total: number;
                        page: number;
                        page_size: number;
                        total_pages: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks-redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        event: string;
                        payload: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        status: "pending" | "delivered" | "failed";
                        attempts: number;
                        response_status: number | null;
                        error: string | null;
                        duration_ms: number | null;
                        /** Format: date-time */
                        created_at: string;
                        finished_at: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks-ping": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        event: string;
                        payload: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        status: "pending" | "delivered" | "failed";
                        attempts: number;
                        response_status: number | null;
                        error: string | null;
                        duration_ms: number | null;
                        /** Format: date-time */
                        created_at: string;
                        finished_at: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks-renewSecret": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        url: string;
                        description: string;
                        events: ("attempt.scored" | "batch.finished" | "review.done")[];
                        is_active: boolean;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /** @description Signs every delivery; shown this once */
                        secret: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "rooms-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "rooms-end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                room_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "rooms-join": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                room_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        room: components["schemas"]["Room"];
                        /** @description For the first message to the signalling server; good for a minute */
                        token: string;
                        ws_path: string;
                        ice_servers: {
                            urls: string | string[];
                            username?: string;
                            credential?: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "rooms-users": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                room_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        full_name: string;
                        role: string;
                        /** Format: date-time */
                        joined_at: string;
                        muted: boolean;
                        camera: boolean;
                    }[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "rooms-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    name?: string;
                    /**
                     * @description Joined by its link alone; otherwise it is in the list
                     * @default true
                     */
                    is_private?: boolean;
                    /** @default 10 */
                    max_participants?: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "words-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                lesson_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Word"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "words-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    word: string;
                    translation: string;
                    /** @description Made from the word when it is not given */
                    ipa_pronunciation?: string | null;
                    lesson_id: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Word"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "words-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Word"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "words-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    word: string;
                    translation: string;
                    /** @description Made from the word when it is not given */
                    ipa_pronunciation?: string | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Word"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "words-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Word"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    "work_logs-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                employee_id?: number;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkLog"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "work_logs-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkLog"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "workers-list": {
        parameters: {
            query?: {
                skip?: number;
                limit?: number;
                is_active?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"][];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "workers-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                    first_name?: string;
                    last_name?: string;
                    phone?: string;
                    telegram_id?: (string | number) | null;
                    /** @description Only where the person signs in with it */
                    email?: string | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "workers-read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "workers-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username?: string;
                    password?: string;
                    first_name?: string;
                    last_name?: string;
                    phone?: string;
                    telegram_id?: (string | number) | null;
                    /** @description Only where the person signs in with it */
                    email?: string | null;
                    /**
                     * @description Opens a closed account again
                     * @constant
                     */
                    is_active?: true;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "workers-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    "workers-patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username?: string;
                    password?: string;
                    first_name?: string;
                    last_name?: string;
                    phone?: string;
                    telegram_id?: (string | number) | null;
                    /** @description Only where the person signs in with it */
                    email?: string | null;
                    /**
                     * @description Opens a closed account again
                     * @constant
                     */
                    is_active?: true;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["AcademyInvalid"];
            401: components["responses"]["AcademyUnauthorized"];
            403: components["responses"]["AcademyForbidden"];
            404: components["responses"]["AcademyNotFound"];
            409: components["responses"]["AcademyConflict"];
            429: components["responses"]["AcademyTooMany"];
            500: components["responses"]["AcademyFault"];
            503: components["responses"]["AcademyUnavailable"];
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status: "ok" | "degraded";
                        /** @enum {unknown} */
                        database: "ok" | "down";
                        version: string;
                    };
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status: "ok" | "degraded";
                        /** @enum {unknown} */
                        database: "ok" | "down";
                        version: string;
                    };
                };
            };
        };
    };
    version: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        version: string;
                    };
                };
            };
        };
    };
}
