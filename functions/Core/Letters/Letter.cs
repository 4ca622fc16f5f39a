namespace EMentoring.Core.Letters;

/// <summary>An e-mail that is to be written: whom to, about what. Ids and times only; the words are found when it is written.</summary>
/// <param name="Kind">What the letter is about; its wording is found by this.</param>
/// <param name="Reader">In which capacity it is read.</param>
/// <param name="Person">Participant who reads it, or through whose sign-up the supervisor's address is found; null for the coordinator.</param>
/// <param name="Programme">Id of the programme.</param>
public sealed record Letter(LetterKind Kind, Reader Reader, string? Person, string Programme)
{
    /// <summary>Group that it is about.</summary>
    public string? Group { get; init; }

    /// <summary>Number of the meeting, of the meetings held, or another figure of the letter.</summary>
    public int? Number { get; init; }

    /// <summary>Day by which an answer is hoped for (UTC instant).</summary>
    public DateTimeOffset? By { get; init; }

    /// <summary>Start of the meeting (UTC instant), or the day around which one is looked for.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>RFC 5545 SEQUENCE of the meeting's calendar file: higher in an invitation or cancellation, the same in a reminder.</summary>
    public int? Sequence { get; init; }

    /// <summary>Another person whom it is about, such as one who left.</summary>
    public string? About { get; init; }

    /// <summary>Another group whom it is about, such as one to meet.</summary>
    public string? Other { get; init; }

    /// <summary>How the group ended, where that is what the letter tells.</summary>
    public Groups.Outcome? Outcome { get; init; }

    /// <summary>True where the same has been asked before.</summary>
    public bool Reminder { get; init; }
}

/// <summary>In which capacity a letter is read.</summary>
public enum Reader
{
    /// <summary>One who signed up.</summary>
    Participant,
    /// <summary>A participant's supervisor.</summary>
    Supervisor,
    /// <summary>The programme's coordinator.</summary>
    Coordinator,
}

/// <summary>What a letter is about.</summary>
public enum LetterKind
{
    /// <summary>Confirm that it was you who signed up.</summary>
    Confirm,
    /// <summary>You are in; we look for a pair.</summary>
    SignedUp,
    /// <summary>Somebody signed up again with your address; you are in already.</summary>
    AlreadySignedUp,
    /// <summary>We are still looking.</summary>
    StillLooking,
    /// <summary>The programme ended before a group was found for you.</summary>
    NoPlace,
    /// <summary>You have left, as you wished.</summary>
    YouLeft,
    /// <summary>Your group ended early: would you like a new one?</summary>
    ReturnOrNot,
    /// <summary>Supervisor: approve or decline this group.</summary>
    Approve,
    /// <summary>Supervisor: the goals that the group set.</summary>
    GoalsSet,
    /// <summary>Here is your pair; assess yourself and agree on goals.</summary>
    Introduction,
    /// <summary>Pick a time for the next meeting.</summary>
    PickTime,
    /// <summary>Invitation with calendar file; again when the time changes.</summary>
    Invitation,
    /// <summary>The meeting was cancelled.</summary>
    Cancelled,
    /// <summary>The meeting is tomorrow; these are your goals.</summary>
    Tomorrow,
    /// <summary>Was the meeting held?</summary>
    WasItHeld,
    /// <summary>Continue or stop?</summary>
    ContinueOrStop,
    /// <summary>All want to continue.</summary>
    GoingOn,
    /// <summary>A member has left.</summary>
    MemberLeft,
    /// <summary>The final evaluation.</summary>
    Evaluate,
    /// <summary>It has ended; thank you.</summary>
    Ended,
    /// <summary>Coordinator: sign-in link.</summary>
    SignIn,
    /// <summary>Coordinator: too few have signed up.</summary>
    TooFew,
    /// <summary>Coordinator: proposals wait for review.</summary>
    ProposalsReady,
    /// <summary>Coordinator: a supervisor declined.</summary>
    Declined,
    /// <summary>Coordinator: a supervisor did not answer.</summary>
    Unanswered,
    /// <summary>Coordinator: a group needs attention.</summary>
    Attention,
    /// <summary>Coordinator: no group is left; propose anew or let it end.</summary>
    ProposeOrEnd,
    /// <summary>Coordinator: the evaluation summary.</summary>
    SummaryReady,
    /// <summary>Propose themes for the coming meetings.</summary>
    ThemesWanted,
    /// <summary>Vote on the themes that were proposed.</summary>
    ThemesVote,
    /// <summary>Will you hold the introductory talk of the coming meeting?</summary>
    TalkAsked,
    /// <summary>Write your diary's entry on the meeting; nobody else reads it.</summary>
    Diary,
    /// <summary>You have completed the training; here is your certificate.</summary>
    Certificate,
    /// <summary>A seat is free in a group that is running: would you like it?</summary>
    Vacancy,
    /// <summary>The seat was taken meanwhile; you still wait.</summary>
    SeatTaken,
    /// <summary>Welcome to a group that is running; its goals so far.</summary>
    Welcome,
    /// <summary>A new member joins the group.</summary>
    NewMember,
    /// <summary>Supervisor: your worker would join a group that is running.</summary>
    ApproveJoining,
    /// <summary>Your group is invited to meet another.</summary>
    Together,
    /// <summary>The group has a pause.</summary>
    Paused,
    /// <summary>Coordinator: enough people wait for a new group.</summary>
    WaitingEnough,
    /// <summary>Coordinator: none of the times proposed has suited a person, twice running.</summary>
    NeverFits,
    /// <summary>Another member set the meeting's time at the same moment; yours was not set.</summary>
    Overtaken,
}
