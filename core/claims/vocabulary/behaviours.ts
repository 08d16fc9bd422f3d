import { readEntries } from './entry.ts';

/** What people do. */
export const behaviours = readEntries(
  'behaviour',
  `
physical activity | exercise; aerobic exercise; physical exercise; regular exercise; exercise training; sport participation | 体育锻炼; 身体活动; 运动; 体力活动
sedentary behavior | sedentary behaviour; sitting time; physical inactivity; sedentary time; sedentary lifestyle | 久坐行为; 静坐; 缺乏运动
screen time | screen use; screen exposure; television viewing | 屏幕时间; 屏幕使用
bedtime screen use | evening screen use; smartphone use in bed; bedtime smartphone use; evening smartphone use | 睡前使用屏幕; 睡前使用手机
social media use | social networking site use; time on social media; passive social media use | 社交媒体使用; 社交网络使用
smartphone use | mobile phone use; phone use | 手机使用; 智能手机使用
alcohol use | alcohol consumption; drinking; alcohol intake; binge drinking; heavy drinking; hazardous drinking | 饮酒; 酒精使用; 酗酒行为
smoking | cigarette smoking; tobacco use; tobacco smoking; cigarette use; nicotine use | 吸烟; 烟草使用
cannabis use | marijuana use; cannabis consumption; adolescent cannabis use | 大麻使用
substance use | drug use; illicit drug use; substance misuse | 物质使用; 药物滥用
opioid use | heroin use; opioid misuse | 阿片类药物使用
caffeine intake | caffeine; coffee consumption; caffeine consumption; coffee intake | 咖啡因摄入; 咖啡摄入
diet quality | healthy diet; Mediterranean diet; dietary pattern; diet; unhealthy diet; dietary quality | 饮食质量; 健康饮食; 地中海饮食
ultra-processed food intake | ultra-processed food; processed food consumption | 超加工食品摄入
dietary restraint | dieting; restrained eating; dietary restriction | 节食; 饮食限制
emotional eating | stress eating; comfort eating | 情绪化进食
aggression | aggressive behavior; aggressive behaviour; aggressiveness; reactive aggression | 攻击; 攻击行为; 攻击性
violence | violent behavior; violent offending | 暴力; 暴力行为
delinquency | antisocial behavior; antisocial behaviour; criminal behavior; rule breaking | 违法行为; 反社会行为
prosocial behavior | prosocial behaviour; helping behavior; altruism | 亲社会行为; 利他行为
cooperation | cooperative behavior; cooperative behaviour | 合作; 合作行为
help seeking | help-seeking; treatment seeking; help-seeking behavior; service use | 求助; 求助行为
treatment adherence | adherence; medication adherence; compliance; medication compliance; non-adherence | 治疗依从性; 服药依从性; 依从性
coping | coping strategy; coping style; active coping; problem-focused coping; adaptive coping | 应对; 应对方式; 积极应对
avoidant coping | avoidance coping; maladaptive coping; emotion-focused coping; disengagement coping | 回避应对; 消极应对
safety behaviors | safety behavior; safety-seeking behavior; safety behaviour | 安全行为
reassurance seeking | excessive reassurance seeking | 寻求保证
procrastination | bedtime procrastination; academic procrastination | 拖延; 拖延行为; 睡前拖延
daytime napping | napping; nap; naps | 午睡; 日间小睡
sleep hygiene | sleep habit; sleep hygiene behavior | 睡眠卫生
sleep regularity | irregular sleep; sleep variability; irregular sleep schedule; sleep irregularity; social jetlag | 睡眠规律性; 社会时差
shift work | night shift work; rotating shift; night work; shift working | 轮班工作; 夜班
social interaction | social contact; social engagement; social participation; social activity | 社会互动; 社会参与
parenting | parenting style; parenting behavior; parenting practice; harsh parenting; parental warmth; positive parenting; parental overprotection | 父母教养方式; 教养方式; 养育
expressed emotion | family criticism; high expressed emotion | 情感表达
self-disclosure | disclosure | 自我表露
video gaming | gaming; video game use; online gaming | 电子游戏; 网络游戏
risky behavior | risk taking; risk-taking behavior; risk taking behaviour; risky sexual behavior | 冒险行为; 风险行为
bullying perpetration | bullying others; cyberbullying perpetration | 欺凌他人
`,
);

/** What is done to help. */
export const interventions = readEntries(
  'intervention',
  `
cognitive behavioral therapy | CBT; cognitive behavioural therapy; cognitive-behavioral therapy; cognitive-behavioural therapy; cognitive therapy; cognitive behavior therapy | 认知行为治疗; 认知行为疗法
cognitive behavioral therapy for insomnia | CBT-I; CBTI; CBT for insomnia; cognitive behavioural therapy for insomnia; digital CBT-I; digital CBT for insomnia; dCBT-I; internet-delivered CBT for insomnia; insomnia treatment; insomnia therapy | 失眠认知行为治疗; 失眠的认知行为治疗
rumination-focused CBT | rumination-focused cognitive behavioral therapy; RFCBT; rumination-focused cognitive behavioural therapy; rumination focused CBT | 聚焦反刍的认知行为治疗
behavioral activation | behavioural activation; behavioral activation therapy | 行为激活
exposure therapy | prolonged exposure; exposure and response prevention; ERP; prolonged exposure therapy | 暴露疗法; 延长暴露
eye movement desensitization and reprocessing | EMDR | 眼动脱敏与再加工
dialectical behavior therapy | DBT; dialectical behaviour therapy | 辩证行为治疗
acceptance and commitment therapy | ACT therapy | 接纳承诺疗法; 接纳与承诺疗法
mindfulness-based intervention | MBCT; mindfulness-based cognitive therapy; MBSR; mindfulness-based stress reduction; mindfulness training; mindfulness meditation; mindfulness practice | 正念干预; 正念训练; 正念认知疗法
meditation | meditation practice; loving-kindness meditation | 冥想
interpersonal psychotherapy | IPT; interpersonal therapy | 人际心理治疗
psychodynamic therapy | psychodynamic psychotherapy; psychoanalysis; psychoanalytic therapy | 心理动力学治疗
metacognitive therapy | MCT; metacognitive training | 元认知治疗
family therapy | family-based treatment; family intervention; FBT | 家庭治疗
psychoeducation | patient education | 心理教育
psychotherapy | psychological treatment; psychological therapy; talking therapy; psychological intervention | 心理治疗; 心理干预
schema therapy | | 图式疗法
motivational interviewing | motivational enhancement therapy | 动机访谈
problem solving therapy | problem-solving therapy | 问题解决疗法
cognitive remediation | cognitive training; cognitive remediation therapy; working memory training | 认知矫正; 认知训练
attention bias modification | attentional bias modification; cognitive bias modification; ABM | 注意偏向矫正
parent training | parent management training; parenting programme; parenting intervention | 父母培训
peer support | peer support intervention | 同伴支持
social skills training | | 社交技能训练
relaxation training | relaxation; progressive muscle relaxation; relaxation therapy | 放松训练
biofeedback | neurofeedback; heart rate variability biofeedback | 生物反馈; 神经反馈
yoga | yoga practice; tai chi; qigong | 瑜伽; 太极拳
music therapy | music intervention | 音乐治疗
light therapy | bright light therapy; bright light; morning light therapy; morning light exposure; phototherapy | 光照治疗; 光疗; 强光治疗
sleep restriction therapy | sleep restriction treatment; stimulus control; stimulus control therapy | 睡眠限制疗法; 刺激控制
sleep hygiene education | sleep education | 睡眠卫生教育
antidepressant | antidepressants; antidepressant treatment; antidepressant medication; antidepressant use; antidepressive drug | 抗抑郁药; 抗抑郁治疗
SSRI | selective serotonin reuptake inhibitor; SSRIs; fluoxetine; sertraline; escitalopram; citalopram; paroxetine | 选择性5-羟色胺再摄取抑制剂; 氟西汀; 舍曲林
SNRI | serotonin-norepinephrine reuptake inhibitor; venlafaxine; duloxetine; SNRIs | 5-羟色胺去甲肾上腺素再摄取抑制剂
antipsychotic | antipsychotics; antipsychotic medication; antipsychotic treatment; clozapine; olanzapine; risperidone; aripiprazole; quetiapine | 抗精神病药; 抗精神病药物; 氯氮平
lithium | lithium treatment; lithium therapy | 锂盐; 锂
mood stabilizer | valproate; lamotrigine; mood stabiliser | 心境稳定剂
benzodiazepine | benzodiazepines; diazepam; lorazepam; hypnotic use; hypnotics | 苯二氮卓类; 镇静催眠药
stimulant medication | methylphenidate; psychostimulant; amphetamine medication | 兴奋剂治疗; 哌甲酯
melatonin | melatonin treatment; exogenous melatonin; melatonin supplementation | 褪黑素
orexin antagonist | orexin receptor antagonist; suvorexant; daridorexant | 食欲素受体拮抗剂
ketamine | esketamine; ketamine infusion; intranasal esketamine | 氯胺酮; 艾司氯胺酮
psilocybin | psychedelic; psychedelic therapy; psilocybin therapy; LSD | 裸盖菇素; 致幻剂
omega-3 supplementation | omega-3 fatty acid; omega-3; fish oil | 欧米伽3; 鱼油
vitamin D supplementation | vitamin D supplement | 维生素D补充
probiotics | probiotic; probiotic supplementation | 益生菌
electroconvulsive therapy | ECT | 电休克治疗; 电抽搐治疗
transcranial magnetic stimulation | TMS; rTMS; repetitive transcranial magnetic stimulation; theta burst stimulation | 经颅磁刺激; 重复经颅磁刺激
transcranial direct current stimulation | tDCS | 经颅直流电刺激
deep brain stimulation | DBS | 深部脑刺激; 脑深部电刺激
vagus nerve stimulation | VNS | 迷走神经刺激
CPAP | continuous positive airway pressure; CPAP therapy | 持续气道正压通气
opioid agonist treatment | methadone; buprenorphine; methadone maintenance treatment | 美沙酮; 丁丙诺啡
naltrexone | acamprosate | 纳曲酮
bariatric surgery | metabolic surgery | 减重手术; 代谢手术
exercise intervention | exercise program; exercise programme; physical activity intervention | 运动干预
internet-delivered therapy | internet intervention; online therapy; digital intervention; iCBT; app-based intervention; smartphone app | 网络心理干预; 数字干预
school-based intervention | school-based prevention; universal prevention programme | 学校干预
suicide prevention | means restriction; safety planning; safety plan | 自杀预防
early intervention | early intervention service | 早期干预
antidepressant discontinuation | antidepressant withdrawal | 停用抗抑郁药
`,
);
